#include "app/console/console_sign_in.h"

#include "app/engine_room/desk_keys.h"
#include "core/base/when_ready.h"

#include <QPromise>
#include <QUrl>

namespace daisychain::console {

ConsoleSignIn::ConsoleSignIn(engine_room::AccountSignIn &signIn, const engine_room::DataFolder &folder,
                             QObject *parent)
    : QObject(parent)
    , m_signIn(signIn)
    , m_folder(folder)
{
    connect(&m_signIn, &engine_room::AccountSignIn::counted, this, [this](int mentions) {
        if (m_soFar)
            m_soFar(mentions);
    });
}

template <class T>
QFuture<Result<T>> ConsoleSignIn::untilCancelled(const QFuture<Result<T>> &future)
{
    struct Ending {
        QPromise<Result<T>> promise;
        bool isOver = false;
        void end(const Result<T> &result)
        {
            if (std::exchange(isOver, true))
                return;
            promise.addResult(result);
            promise.finish();
        }
    };
    const auto ending = std::make_shared<Ending>();
    ending->promise.start();
    m_cancel = [ending] { ending->end(Failure(Error{ErrorCode::Cancelled})); };
    whenReady(future, this, [ending](const Result<T> &result) { ending->end(result); });
    return ending->promise.future();
}

QFuture<Result<QUrl>> ConsoleSignIn::begin(SignInAnswers answers)
{
    return untilCancelled<QUrl>(m_signIn.begin(answers, engine_room::AccountSignIn::Way::Browser));
}

QFuture<Result<Account>> ConsoleSignIn::finish()
{
    return untilCancelled<Account>(m_signIn.finish());
}

QFuture<Result<std::optional<HistoryCount>>> ConsoleSignIn::countHistory(std::function<void(int)> soFar)
{
    m_soFar = std::move(soFar);
    return untilCancelled<std::optional<HistoryCount>>(m_signIn.countHistory());
}

QFuture<Result<Account>> ConsoleSignIn::keep()
{
    m_soFar = {};
    return untilCancelled<Account>(m_signIn.keep());
}

Result<void> ConsoleSignIn::useKeyFile()
{
    return engine_room::DeskKeys::chooseKeyFile(m_folder);
}

void ConsoleSignIn::cancel()
{
    m_soFar = {};
    m_signIn.cancel();
    if (m_cancel)
        std::exchange(m_cancel, {})();
}

}  // namespace daisychain::console
