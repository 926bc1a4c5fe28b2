# add_service(svc_NAMESPACE__NAME CXX_NAMESPACE svc_name)
# The program of the folder that calls it: gen/ and src/, with the files of migrations/ and static/
# inside, and a test program of tests/. The programs lie in <build>/bin.
function(add_service target)
    cmake_parse_arguments(ARG "" "CXX_NAMESPACE" "" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/gen/*.cpp
         ${CMAKE_CURRENT_SOURCE_DIR}/src/*.cpp)
    list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/src/main.cpp)
    embed_folders(embedded ${ARG_CXX_NAMESPACE} migrations static)

    add_library(${target}_parts STATIC ${sources} ${embedded})
    target_include_directories(${target}_parts PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${target}_parts PUBLIC chassis PRIVATE project_warnings)

    add_executable(${target} src/main.cpp)
    target_link_libraries(${target} PRIVATE ${target}_parts project_warnings)
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

    file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tests/*.cpp)
    if(BUILD_TESTING AND tests)
        add_executable(${target}_test ${tests})
        target_link_libraries(${target}_test PRIVATE test_main ${target}_parts project_warnings)
        add_test(NAME ${target} COMMAND ${target}_test)
    endif()
endfunction()

# embed_folders(VARIABLE CXX_NAMESPACE FOLDER …)
# Writes a source file with one function a folder: chassis::EmbeddedFiles FOLDERFiles().
function(embed_folders variable cxx_namespace)
    set(text "#include <chassis/embedded.h>\n\nnamespace ${cxx_namespace} {\n")
    foreach(folder IN LISTS ARGN)
        file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/${folder}
             ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*)
        set(entries "")
        set(index 0)
        foreach(name IN LISTS files)
            set(path ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/${name})
            set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
            file(READ ${path} bytes HEX)
            string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
            string(APPEND text "static const char ${folder}${index}[] = {${bytes}0};\n")
            string(APPEND entries
                   "        {\"${name}\", {${folder}${index}, sizeof ${folder}${index} - 1}},\n")
            math(EXPR index "${index} + 1")
        endforeach()
        string(APPEND text "chassis::EmbeddedFiles ${folder}Files();\n"
               "chassis::EmbeddedFiles ${folder}Files()\n{\n    return {\n${entries}    };\n}\n")
    endforeach()
    set(path ${CMAKE_CURRENT_BINARY_DIR}/embedded.cpp)
    file(CONFIGURE OUTPUT ${path} CONTENT "${text}}\n" @ONLY)
    set(${variable} ${path} PARENT_SCOPE)
endfunction()
