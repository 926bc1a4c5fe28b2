#pragma once

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrent>

#include <type_traits>
#include <utility>

namespace moldloft::ui
{

/// Does `work` on a thread of the pool, and then `then` with what it returned on the thread of
/// `context`; not where the context is gone by then.
///
/// Not QFuture::then: that of Qt 6.4 calls its function twice where the work ends in the moment in
/// which it is attached, and the second call crashes.
template<class Work, class Then>
void runThen(QThreadPool &pool, QObject *context, Work &&work, Then &&then)
{
    using Found = std::invoke_result_t<std::decay_t<Work> &>;
    auto *watcher = new QFutureWatcher<Found>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::forward<Then>(then)]() mutable {
                         watcher->deleteLater();
                         then(watcher->result());
                     });
    watcher->setFuture(QtConcurrent::run(&pool, std::forward<Work>(work)));
}

/// On one of the program's own threads.
template<class Work, class Then>
void runThen(QObject *context, Work &&work, Then &&then)
{
    runThen(*QThreadPool::globalInstance(), context, std::forward<Work>(work),
            std::forward<Then>(then));
}

} // namespace moldloft::ui
