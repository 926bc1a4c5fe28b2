# moldloft_translations(TARGET): resources/translations/moldloft_*.ts, compiled at build time and put into the
# program under :/i18n. Nothing is written into the source tree; `./dev translate` brings the .ts up to date.
function(moldloft_translations target)
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/translations/moldloft_*.ts)
    set(folder ${PROJECT_BINARY_DIR}/translations)
    file(MAKE_DIRECTORY ${folder})
    set(compiled "")
    foreach(source IN LISTS sources)
        cmake_path(GET source STEM LAST_ONLY name)
        set(output ${folder}/${name}.qm)
        add_custom_command(OUTPUT ${output} COMMAND Qt6::lrelease -silent ${source} -qm ${output}
                           DEPENDS ${source} COMMENT "Compiling ${name}" VERBATIM)
        list(APPEND compiled ${output})
    endforeach()
    qt_add_resources(${target} translations PREFIX /i18n BASE ${folder} FILES ${compiled})
endfunction()
