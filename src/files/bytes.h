#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace moldloft
{

using TakePiece = std::function<Result<void>(std::string_view piece)>;

/// Texts one after the other. What is more than `most` bytes stands in an unnamed temporary file,
/// which is gone with this.
class ByteStore
{
public:
    explicit ByteStore(std::size_t most = std::size_t{8} << 20);
    /// Of one text, in memory.
    explicit ByteStore(std::string text);
    ByteStore(const ByteStore &) = delete;
    ByteStore &operator=(const ByteStore &) = delete;
    ~ByteStore();

    /// Where the next text will begin.
    std::uint64_t end() const { return m_written + m_text.size(); }
    Result<void> append(std::string_view text);
    /// In pieces, none of them long. Many may read at once while nobody appends.
    Result<void> read(std::uint64_t at, std::uint64_t size, const TakePiece &take) const;

private:
    void grow();
    Result<void> flush();

    std::size_t m_most;
    int m_file = -1;
    std::uint64_t m_written = 0;
    std::string m_text; ///< what is not in the file yet
};

/// What a file shall hold, wherever it is kept until it is written. Copies share it.
class Bytes
{
public:
    Bytes() = default;
    Bytes(std::string text);
    Bytes(std::string_view text) : Bytes(std::string(text)) {}
    Bytes(const char *text) : Bytes(std::string(text)) {}
    Bytes(std::shared_ptr<const ByteStore> store, std::uint64_t at, std::uint64_t size);

    std::uint64_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    /// All of it; fails where the temporary file does.
    Result<std::string> read() const;
    Result<void> each(const TakePiece &take) const;

private:
    std::shared_ptr<const ByteStore> m_store;
    std::uint64_t m_at = 0;
    std::uint64_t m_size = 0;
};

} // namespace moldloft
