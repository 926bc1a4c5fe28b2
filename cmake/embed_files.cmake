# Run by moldloft_embed() at build time: LIST names the files, OUTPUT is the source file made of them.
file(STRINGS ${LIST} files)
set(entries "")
foreach(path IN LISTS files)
    file(READ ${path} text)
    string(LENGTH "${text}" length)
    if(length GREATER 60000)
        message(FATAL_ERROR "${path} is longer than 60,000 characters: too long for one literal")
    endif()
    file(RELATIVE_PATH name ${BASE} ${path})
    string(APPEND entries "    {\"${name}\", R\"embedded(${text})embedded\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include <array>
#include <span>

#include \"base/embedded_file.h\"

namespace ${NAMESPACE}
{
std::span<const moldloft::EmbeddedFile> ${FUNCTION}();
std::span<const moldloft::EmbeddedFile> ${FUNCTION}()
{
    static constexpr moldloft::EmbeddedFile files[] = {
${entries}    };
    return files;
}
} // namespace ${NAMESPACE}
")
