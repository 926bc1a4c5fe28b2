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
    reuse_headers(${target}_parts)
    # Most of the time of a small file goes into the headers that it includes.
    set_target_properties(${target}_parts PROPERTIES UNITY_BUILD ${UNITY} UNITY_BUILD_BATCH_SIZE 0)
    file(GLOB own CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/*.cpp)
    set_source_files_properties(${own} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)

    add_executable(${target} src/main.cpp)
    target_link_libraries(${target} PRIVATE ${target}_parts project_warnings)
    reuse_headers(${target})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

    file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tests/*.cpp
         ${CMAKE_CURRENT_SOURCE_DIR}/gen/tests/*.cpp)
    if(BUILD_TESTING AND tests)
        add_executable(${target}_test ${tests})
        target_link_libraries(${target}_test PRIVATE test_main ${target}_parts project_warnings)
        reuse_headers(${target}_test)
        add_test(NAME ${target} COMMAND ${target}_test)
    endif()
    if(FUZZ AND EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/gen/fuzz/routes.cpp)
        add_fuzzer(${target} ${CMAKE_CURRENT_SOURCE_DIR}/gen/fuzz/routes.cpp ${target}_parts)
    endif()
endfunction()

# With the headers of the chassis that are compiled already.
function(reuse_headers target)
    if(PCH)
        target_precompile_headers(${target} REUSE_FROM headers)
    endif()
endfunction()

# A program of libFuzzer (clang), below <build>/fuzz.
function(add_fuzzer name source)
    add_executable(fuzz_${name} ${source})
    target_link_libraries(fuzz_${name} PRIVATE ${ARGN} project_warnings)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    set_target_properties(fuzz_${name} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz)
endfunction()

# embed_folders(VARIABLE CXX_NAMESPACE FOLDER …)
# Writes a source file with one function a folder: chassis::EmbeddedFiles FOLDERFiles().
function(embed_folders variable cxx_namespace)
    set(text "#include <array>\n\n#include <chassis/embedded.h>\n\nnamespace ${cxx_namespace} {\n")
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
            file(SIZE ${path} size)
            # one more: an array of nothing has no data
            string(APPEND text "static constexpr std::array<char, ${size} + 1> ${folder}${index}{${bytes}0};\n")
            string(APPEND entries
                   "        {\"${name}\", {${folder}${index}.data(), ${size}}},\n")
            math(EXPR index "${index} + 1")
        endforeach()
        string(APPEND text "chassis::EmbeddedFiles ${folder}Files();\n"
               "chassis::EmbeddedFiles ${folder}Files()\n{\n    return {\n${entries}    };\n}\n")
    endforeach()
    set(path ${CMAKE_CURRENT_BINARY_DIR}/embedded.cpp)
    file(CONFIGURE OUTPUT ${path} CONTENT "${text}}\n" @ONLY)
    set(${variable} ${path} PARENT_SCOPE)
endfunction()

# add_contract(CONSUMER NAMESPACE/NAME PROVIDER NAMESPACE/NAME TEST FILE)
# A test program of what one service expects of another: the clients of the one, compiled without
# the rest of it, against the routes of the other, with everything in memory.
function(add_contract)
    cmake_parse_arguments(ARG "" "CONSUMER;PROVIDER;TEST" "" ${ARGN})
    set(consumer ${PROJECT_SOURCE_DIR}/services/${ARG_CONSUMER})
    set(provider ${PROJECT_SOURCE_DIR}/services/${ARG_PROVIDER})
    if(NOT BUILD_TESTING OR NOT EXISTS ${consumer} OR NOT EXISTS ${provider})
        return()
    endif()
    string(REPLACE "/" "__" name "contract_${ARG_CONSUMER}__${ARG_PROVIDER}")
    string(REPLACE "/" "__" parts "svc_${ARG_PROVIDER}_parts")
    # Both have a folder gen/, so that each is compiled with its own.
    add_library(${name}_consumer OBJECT ${consumer}/gen/clients.cpp
                ${consumer}/gen/contracts/${ARG_TEST}.cpp)
    target_include_directories(${name}_consumer PRIVATE ${consumer})
    target_link_libraries(${name}_consumer PRIVATE chassis project_warnings)
    reuse_headers(${name}_consumer)
    # Two services of one name, in two namespaces, are one C++ namespace.
    cmake_path(GET ARG_CONSUMER FILENAME service)
    string(REPLACE "-" "_" service "svc_${service}")
    target_compile_definitions(${name}_consumer PRIVATE ${service}=consumer_${service})
    add_executable(${name} $<TARGET_OBJECTS:${name}_consumer> ${provider}/gen/contracts/provider.cpp)
    target_link_libraries(${name} PRIVATE test_main ${parts} project_warnings)
    reuse_headers(${name})
    add_test(NAME ${name} COMMAND ${name})
endfunction()
