#pragma once

// Internal to git/: owners for what libgit2 allocates.

#include <string>
#include <utility>

#include <git2.h>

namespace moldloft::git
{

template<class T, void (*release_)(T *)>
class Handle
{
public:
    Handle() = default;
    Handle(Handle &&other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    Handle &operator=(Handle &&other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Handle() { reset(); }

    T *get() const { return m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    T *release() { return std::exchange(m_object, nullptr); }
    void reset(T *object = nullptr)
    {
        if (T *old = std::exchange(m_object, object))
            release_(old);
    }
    /// Where a call stores what it made.
    T **place()
    {
        reset();
        return &m_object;
    }

private:
    T *m_object = nullptr;
};

using RepositoryHandle = Handle<git_repository, git_repository_free>;
using TreeHandle = Handle<git_tree, git_tree_free>;
using TreeEntryHandle = Handle<git_tree_entry, git_tree_entry_free>;
using CommitHandle = Handle<git_commit, git_commit_free>;
using ReferenceHandle = Handle<git_reference, git_reference_free>;
using ObjectHandle = Handle<git_object, git_object_free>;
using BlobHandle = Handle<git_blob, git_blob_free>;
using IndexHandle = Handle<git_index, git_index_free>;
using ConfigHandle = Handle<git_config, git_config_free>;
using SignatureHandle = Handle<git_signature, git_signature_free>;
using RevwalkHandle = Handle<git_revwalk, git_revwalk_free>;
using StatusHandle = Handle<git_status_list, git_status_list_free>;
using FilterHandle = Handle<git_filter_list, git_filter_list_free>;

/// `Handle x; call(out(x), …)`
template<class H>
auto out(H &handle)
{
    return handle.place();
}

/// A buffer that libgit2 fills.
class Buffer
{
public:
    Buffer() = default;
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;
    ~Buffer() { git_buf_dispose(&m_buffer); }
    git_buf *get() { return &m_buffer; }
    std::string text() const
    {
        return m_buffer.ptr ? std::string(m_buffer.ptr, m_buffer.size) : std::string();
    }

private:
    git_buf m_buffer = GIT_BUF_INIT;
};

} // namespace moldloft::git
