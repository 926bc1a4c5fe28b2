# `cmake --install build/release --prefix /usr/local`: two programs with their manual pages, their entry in the
# desktop's menu, and the JSON Schema for editors. Designs, templates and QML are inside the programs.
include(GNUInstallDirs)

foreach(program IN ITEMS moldloft moldloft-studio)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
install(FILES packaging/moldloft-studio.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/moldloft.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/moldloft.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES resources/moldloft.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/moldloft OPTIONAL)
install(FILES packaging/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Debian wants these compressed, without a date in them.
find_program(GZIP gzip REQUIRED)
function(moldloft_install_compressed name folder)
    set(compressed ${PROJECT_BINARY_DIR}/packaging/${name}.gz)
    execute_process(COMMAND ${GZIP} -9nc ${PROJECT_SOURCE_DIR}/packaging/${name} OUTPUT_FILE ${compressed}
                    COMMAND_ERROR_IS_FATAL ANY)
    install(FILES ${compressed} DESTINATION ${folder})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS packaging/${name})
endfunction()
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/packaging)
moldloft_install_compressed(changelog ${CMAKE_INSTALL_DOCDIR})
moldloft_install_compressed(moldloft.1 ${CMAKE_INSTALL_MANDIR}/man1)
moldloft_install_compressed(moldloft-studio.1 ${CMAKE_INSTALL_MANDIR}/man1)

# `cmake --build build/release --target package`: a Debian package, for the machines that check designs and exports.
find_program(DPKG_SHLIBDEPS dpkg-shlibdeps)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME moldloft)
set(CPACK_PACKAGE_CONTACT "Moldloft maintainers <maintainers@moldloft.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Designer for clusters of microservices")
set(CPACK_PACKAGE_DESCRIPTION
    "Draws services, databases and events, says where the drawing breaks the rules,
and exports Kubernetes manifests, C++ services and a git repository of both.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_DEPENDS git)
if(DPKG_SHLIBDEPS)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()
# What the window loads by name; `moldloft` alone needs none of it.
file(STRINGS packaging/packages.txt window_packages REGEX "^build (qml6-module|qt6-wayland|fonts-)")
list(TRANSFORM window_packages REPLACE "^build ([^|]+).*$" "\\1")
list(JOIN window_packages ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS)
set(CPACK_STRIP_FILES ON)
include(CPack)
