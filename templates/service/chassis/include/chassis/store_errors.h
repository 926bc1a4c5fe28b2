#pragma once

#include <stdexcept>

namespace chassis {

/// The own database does not answer; the same request may succeed later.
class StoreUnavailable : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Two works stood in each other's way, the connection broke before commit(), or the server was no
/// primary just then: nothing of this one happened, and the same may be done again at once.
class TryAgain : public StoreUnavailable
{
public:
    using StoreUnavailable::StoreUnavailable;
};

/// What is to be made exists already.
class Conflict : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The document from which to go on is not there any more.
class Gone : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

} // namespace chassis
