#include "ui/promise/reply_promises.h"

#include "core/text/promise_words.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace daisychain::ui {

namespace {

/// A reply that may still be taken back is one of the last.
constexpr qsizetype MostRemembered = 100;

/// Whether one sentence became the other while it was being written.
bool isWrittenOn(const QString &before, const QString &now)
{
    const auto [at, other] = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
    return 2 * (at - before.begin()) >= before.size();
}

}  // namespace

ReplyPromises::ReplyPromises(ComposerController &composer, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_composer(composer)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(ReadAfter);
    connect(&m_soon, &QTimer::timeout, this, &ReplyPromises::read);
    connect(&m_composer, &ComposerController::changed, this, [this] {
        if (m_composer.handle() != m_handle || m_composer.text().isEmpty())
            read();
        else if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_composer, &ComposerController::takenBack, this, &ReplyPromises::restore);
    connect(&m_composer, &ComposerController::handedOver, this,
            [this](const QString &handle, const QList<Action> &actions) {
                for (const Action &action : actions)
                    leaveUntold(handle, targetOf(action.payload));
            });
    m_composer.setCompanions([this](ReplyId last) { return companions(last); });
}

void ReplyPromises::readNow()
{
    if (m_soon.isActive())
        read();
}

/// Those already recorded with a reply that was stopped and lies in the editor again.
QStringList ReplyPromises::madeBefore() const
{
    QStringList made;
    const auto &stopped = m_composer.stopped();
    if (!stopped || !m_composer.detail())
        return made;
    const ReplyId reply = std::get<HandOver>(stopped->entry.action.payload).reply;
    for (const JournalEntry &entry : m_composer.detail()->journal) {
        const auto *promise = std::get_if<Promise>(&entry.action.payload);
        if (promise != nullptr && entry.isActive && promise->reply == reply)
            made.append(promise->text);
    }
    return made;
}

/// A text of ours that says how an earlier promise stands names its time and is no new one.
bool ReplyPromises::isSaidOfEarlier(Instant due) const
{
    const auto isSameMinute = [due](Instant other) {
        return std::chrono::abs(due - other) < std::chrono::minutes(1);
    };
    for (const Telling &telling : tellings()) {
        if (isSameMinute(telling.due.value_or(telling.promise.due)))
            return true;
    }
    const auto &detail = m_composer.detail();
    const QList<PromiseView> promises = detail ? detail->head.view.promises : QList<PromiseView>();
    return std::any_of(promises.begin(), promises.end(), [&](const PromiseView &promise) {
        return !promise.kept && isSameMinute(promise.due);
    });
}

QList<ReplyPromises::Offer> ReplyPromises::offersIn(const QString &text) const
{
    const QStringList made = madeBefore();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.now().ms);
    QList<Offer> offers;
    for (const text::PromiseInText &promise : text::promisesIn(text, now, QLocale())) {
        const QString words = text.sliced(promise.start, promise.end - promise.start);
        if (!made.contains(words) && !isSaidOfEarlier(promise.due))
            offers.append({words, promise.due, promise.isGuessed, false});
    }
    return offers;
}

/// What is taken stays taken while its sentence is written on.
void ReplyPromises::read()
{
    m_soon.stop();
    const bool isSame = std::exchange(m_handle, m_composer.handle()) == m_composer.handle();
    const QList<Offer> before = isSame ? m_offers : QList<Offer>();
    if (!isSame)
        m_restored.clear();
    QList<Offer> now = offersIn(m_composer.text());
    for (qsizetype i = 0; i < now.size(); ++i) {
        const bool isNamed = std::any_of(before.begin(), before.end(), [&](const Offer &known) {
            return known.isTaken && known.words == now[i].words;
        });
        const bool isSameOne =
            before.size() == now.size() && before[i].isTaken && isWrittenOn(before[i].words, now[i].words);
        now[i].isTaken = isNamed || isSameOne || m_restored.removeAll(now[i].words) > 0;
    }
    if (isSame && now == m_offers)
        return;
    m_offers = now;
    Q_EMIT changed();
}

bool ReplyPromises::takeNext()
{
    read();
    const auto next =
        std::find_if(m_offers.begin(), m_offers.end(), [](const Offer &offer) { return !offer.isTaken; });
    if (next == m_offers.end())
        return false;
    setTaken(next - m_offers.begin(), true);
    return true;
}

void ReplyPromises::setTaken(qsizetype offer, bool isTaken)
{
    if (offer < 0 || offer >= m_offers.size() || m_offers[offer].isTaken == isTaken)
        return;
    m_offers[offer].isTaken = isTaken;
    Q_EMIT changed();
}

void ReplyPromises::tell(const Telling &telling)
{
    QList<Telling> &here = m_tellings[m_composer.handle()];
    here.removeIf([&](const Telling &known) { return known.promise.id == telling.promise.id; });
    here.append(telling);
    Q_EMIT changed();
}

void ReplyPromises::leaveUntold(ActionId promise)
{
    leaveUntold(m_composer.handle(), promise);
}

void ReplyPromises::leaveUntold(const QString &handle, ActionId promise)
{
    if (m_tellings[handle].removeIf([&](const Telling &known) { return known.promise.id == promise; }) > 0)
        Q_EMIT changed();
}

/// Promises of the reply's earlier words that it doesn't make any more.
QList<Action> ReplyPromises::undone(ReplyId reply) const
{
    QList<Action> actions;
    for (const JournalEntry &entry : m_composer.detail()->journal) {
        const auto *promise = std::get_if<Promise>(&entry.action.payload);
        if (promise != nullptr && entry.isActive && promise->reply == reply &&
            !m_composer.text().contains(promise->text))
            actions.append(newAction(m_composer.roster().me(), m_clock.now(), entry.action.subject,
                                     Undo{entry.action.id}));
    }
    return actions;
}

QList<Action> ReplyPromises::companions(ReplyId last)
{
    if (!m_composer.detail())
        return {};
    read();
    const PersonId me = m_composer.roster().me();
    const Instant now = m_clock.now();
    QList<Action> actions = undone(last);
    Sent sent;
    for (const Offer &offer : std::as_const(m_offers)) {
        if (!offer.isTaken)
            continue;
        sent.words.append(offer.words);
        actions.append(
            newAction(me, now, m_composer.detail()->head.subject, Promise{offer.words, offer.due, last, {}}));
    }
    for (const Telling &telling : tellings()) {
        sent.tellings.append(telling);
        ActionPayload payload = PromiseKept{telling.promise.id, last};
        if (telling.due)
            payload = PromiseRenewed{telling.promise.id, *telling.due, last};
        actions.append(newAction(me, now, telling.promise.subject, payload));
    }
    if (m_sent.size() >= MostRemembered)
        m_sent.clear();
    if (!sent.words.isEmpty() || !sent.tellings.isEmpty())
        m_sent.insert(last, sent);
    return actions;
}

void ReplyPromises::restore(const QList<ReplyId> &replies)
{
    for (const ReplyId reply : replies) {
        const Sent sent = m_sent.take(reply);
        m_restored += sent.words;
        for (const Telling &telling : sent.tellings)
            tell(telling);
    }
}

}  // namespace daisychain::ui
