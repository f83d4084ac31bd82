#pragma once

#include "core/base/when_ready.h"
#include "core/desk/gesture_reader.h"
#include "core/desk/promise_reader.h"
#include "core/desk/suggestion_reader.h"

#include <QPromise>

#include <memory>
#include <utility>

namespace daisychain::test {

/// Knows of gestures what it was told.
class ToldGestures final : public GestureReader {
public:
    GestureSum given;  ///< by whoever is asked for

    QFuture<Result<GesturePage>> gestures(std::optional<IdentityId>, std::optional<GestureCursor>, int,
                                          StoreVersion) override
    {
        return readyFuture<GesturePage>(GesturePage{});
    }
    QFuture<Result<QList<GestureTotal>>> gestureTotals(Instant, Instant, QTimeZone) override
    {
        return readyFuture<QList<GestureTotal>>(QList<GestureTotal>());
    }
    QFuture<Result<GestureSum>> givenBy(PersonId, Instant, Instant, StoreVersion) override
    {
        return readyFuture<GestureSum>(given);
    }
};

/// Knows of open promises what it was told.
class ToldPromises final : public PromiseReader {
public:
    Result<PromisePage> open = PromisePage();

    QFuture<Result<PromisePage>> openPromises(PromiseQuery, std::optional<PromiseCursor>, int) override
    {
        return readyFuture<PromisePage>(open);
    }
    QFuture<Result<QList<PromiseRow>>> conversationPromises(QString, StoreVersion) override
    {
        return readyFuture<QList<PromiseRow>>(QList<PromiseRow>());
    }
    QFuture<Result<PromisePage>> customerPromises(IdentityId, std::optional<PromiseCursor>, int,
                                                  StoreVersion) override
    {
        return readyFuture<PromisePage>(PromisePage());
    }
};

/// Suggests what it was told, at once or when it is let.
class ToldSuggestions final : public SuggestionReader {
public:
    Result<QList<Suggestion>> answers = QList<Suggestion>();
    QStringList asked;  ///< conversations
    bool isHeld = false;

    QFuture<Result<QList<Suggestion>>> suggestions(QString conversation, int) override
    {
        asked.append(conversation);
        if (!isHeld)
            return readyFuture<QList<Suggestion>>(answers);
        m_held = std::make_unique<QPromise<Result<QList<Suggestion>>>>();
        m_held->start();
        return m_held->future();
    }
    void release()
    {
        const auto held = std::exchange(m_held, nullptr);
        held->addResult(answers);
        held->finish();
    }

private:
    std::unique_ptr<QPromise<Result<QList<Suggestion>>>> m_held;
};

}  // namespace daisychain::test
