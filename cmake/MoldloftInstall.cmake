# `cmake --install build/release --prefix /usr/local`: two programs, their entry in the desktop's menu, and the
# JSON Schema for editors. Designs, templates and QML are inside the programs.
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
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
