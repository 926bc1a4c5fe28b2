# Warnings as errors, sanitizers and ccache: one place for how every target is compiled.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

set(MOLDLOFT_SANITIZE "" CACHE STRING "Sanitizers, comma separated: address,undefined or thread")

add_library(moldloft_compiler INTERFACE)
target_compile_options(moldloft_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror
                       -Wno-missing-field-initializers) # members have defaults of their own
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # g++ 12 warns of `"literal" + std::string` (GCC bug 105651): a false alarm.
    target_compile_options(moldloft_compiler INTERFACE -Wno-restrict)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
if(MOLDLOFT_SANITIZE)
    add_compile_options(-fsanitize=${MOLDLOFT_SANITIZE} -fno-omit-frame-pointer -O1)
    add_link_options(-fsanitize=${MOLDLOFT_SANITIZE})
endif()

# Paths are made relative to the checkout, so that a second checkout of the same sources finds
# what the first one compiled.
find_program(MOLDLOFT_CCACHE ccache)
if(MOLDLOFT_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}
        CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros ${MOLDLOFT_CCACHE})
endif()
