# moldloft_embed(VARIABLE SYMBOL moldloft::services::templates BASE dir FILES a b …)
# Makes a source file that defines `std::span<const moldloft::EmbeddedFile> SYMBOL()`: every file
# with its path below BASE, in the order of FILES. Files are text of at most 60 KB.
function(moldloft_embed variable)
    cmake_parse_arguments(ARG "" "SYMBOL;BASE" "FILES" ${ARGN})
    string(REGEX MATCH "^(.*)::([A-Za-z_]+)$" unused ${ARG_SYMBOL})
    set(namespace ${CMAKE_MATCH_1})
    set(function ${CMAKE_MATCH_2})
    string(REPLACE "::" "_" file ${ARG_SYMBOL})
    set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_${file}.cpp)
    set(list ${CMAKE_CURRENT_BINARY_DIR}/embedded_${file}.txt)
    list(JOIN ARG_FILES "\n" lines)
    file(CONFIGURE OUTPUT ${list} CONTENT "${lines}\n" @ONLY)
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -D LIST=${list} -D BASE=${ARG_BASE} -D OUTPUT=${output}
                -D NAMESPACE=${namespace} -D FUNCTION=${function}
                -P ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
        DEPENDS ${ARG_FILES} ${list} ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
        COMMENT "Embedding ${ARG_SYMBOL}" VERBATIM)
    set(${variable} ${output} PARENT_SCOPE)
endfunction()
