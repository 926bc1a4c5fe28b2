#pragma once

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace moldloft::ui
{

/// Destroys a large value on another thread: a design of a thousand elements has many thousand
/// pieces, and the window's thread has a frame to draw. Values that threads share need no more than
/// that their last owner lets go of them here.
template<class T>
void freeLater(T *value)
{
    const QCoreApplication *app = QCoreApplication::instance();
    if (app && !QCoreApplication::closingDown() && QThread::currentThread() == app->thread())
        QThreadPool::globalInstance()->start([value] { delete value; });
    else
        delete value;
}

template<class T>
requires(!std::is_pointer_v<std::remove_cvref_t<T>>) void freeLater(T &&value)
{
    freeLater(new std::remove_cvref_t<T>(std::forward<T>(value)));
}

/// A shared value that whoever lets go of it last destroys in that way.
template<class T>
std::shared_ptr<const T> sharedAndFreedLater(T value)
{
    return {new T(std::move(value)), [](T *last) { freeLater(last); }};
}

} // namespace moldloft::ui
