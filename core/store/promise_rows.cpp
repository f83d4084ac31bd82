#include "core/store/promise_rows.h"

#include "core/store/database.h"
#include "core/store/post_codec.h"

namespace daisychain::store {

namespace {

std::optional<PersonId> unlessNull(PersonId person)
{
    return person.isNull() ? std::nullopt : std::optional(person);
}

QString renewalsText(const QList<PromiseRenewal> &renewals)
{
    QList<qint64> numbers;
    for (const PromiseRenewal &renewal : renewals)
        numbers << renewal.told.ms << renewal.due.ms;
    return keyList(numbers);
}

QList<PromiseRenewal> renewalsFrom(const QString &text)
{
    const QList<qint64> numbers = keysFromList(text);
    QList<PromiseRenewal> renewals;
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
        renewals.append({Instant{numbers[i]}, Instant{numbers[i + 1]}});
    return renewals;
}

ConversationSubject subjectOf(const Action &action)
{
    const auto *subject = std::get_if<ConversationSubject>(&action.subject);
    return subject != nullptr ? *subject : ConversationSubject{};
}

}  // namespace

PromiseView readPromise(Database &database, KeyTable &keys, BriefReader &posts, const Query &query)
{
    const Action action = readAction(database, keys, posts, query).action;
    PromiseView view;
    if (const auto *promise = std::get_if<Promise>(&action.payload)) {
        view.giver = promise->giver.value_or(action.actor);
        view.text = promise->text;
    }
    view.id = action.id;
    view.subject = subjectOf(action);
    view.owner = query.id<PersonId>(9);
    view.given = query.instant(10);
    view.due = query.instant(11);
    view.nudge = query.instant(12);
    view.renewals = renewalsFrom(query.text(13));
    view.missed = query.instantIf(14);
    view.kept = query.instantIf(15);
    return view;
}

GestureView readGesture(Database &database, KeyTable &keys, BriefReader &posts, const Query &query)
{
    const Action action = readAction(database, keys, posts, query).action;
    GestureView view;
    if (const auto *gesture = std::get_if<Gesture>(&action.payload))
        view.gesture = *gesture;
    view.id = action.id;
    view.subject = subjectOf(action);
    view.giver = query.id<PersonId>(9);
    view.at = query.instant(10);
    view.gesture.amount.reset();
    if (const auto minor = query.numberIf(11))
        view.gesture.amount = Money{*minor, query.text(12)};
    view.gesture.reason = query.text(13);
    if (const auto reaction = query.numberIf(14))
        view.reaction = Reaction(*reaction);
    view.reactionWords = query.text(15);
    return view;
}

QList<PromiseView> readPromises(Database &database, KeyTable &keys, BriefReader &posts, qint64 conversation)
{
    QList<PromiseView> promises;
    auto query = database.query("SELECT " PROMISE_COLUMNS
                                " FROM promise p JOIN action a ON a.position = p.action_position WHERE "
                                "p.conversation_key = ? ORDER BY p.action_position");
    query.bind(conversation);
    while (query.next())
        promises.append(readPromise(database, keys, posts, query));
    return promises;
}

QList<GestureView> readGestures(Database &database, KeyTable &keys, BriefReader &posts, qint64 conversation)
{
    QList<GestureView> gestures;
    auto query = database.query("SELECT " GESTURE_COLUMNS
                                " FROM gesture g JOIN action a ON a.position = g.action_position WHERE "
                                "g.conversation_key = ? ORDER BY g.action_position");
    query.bind(conversation);
    while (query.next())
        gestures.append(readGesture(database, keys, posts, query));
    return gestures;
}

void writePromises(Database &database, qint64 conversation, const QList<PromiseView> &promises)
{
    database.query("DELETE FROM promise WHERE conversation_key = ?").bind(conversation).run();
    for (const PromiseView &promise : promises) {
        database
            .query("INSERT OR REPLACE INTO promise (action_position, conversation_key, customer_key, owner, "
                   "given_ms, due_ms, nudge_ms, renewals, missed_ms, kept_ms) SELECT position, ?, "
                   "customer_key, ?, ?, ?, ?, ?, ?, ? FROM action WHERE id = ?")
            .bind(conversation)
            .bind(unlessNull(promise.owner))
            .bind(promise.given)
            .bind(promise.due)
            .bind(promise.nudge)
            .bind(renewalsText(promise.renewals))
            .bind(promise.missed)
            .bind(promise.kept)
            .bind(promise.id)
            .run();
    }
}

void writeGestures(Database &database, qint64 conversation, const QList<GestureView> &gestures)
{
    database.query("DELETE FROM gesture WHERE conversation_key = ?").bind(conversation).run();
    for (const GestureView &view : gestures) {
        const std::optional<Money> &amount = view.gesture.amount;
        database
            .query("INSERT OR REPLACE INTO gesture (action_position, conversation_key, customer_key, giver, "
                   "at_ms, minor, currency, reason, reaction, reaction_words) SELECT position, ?, "
                   "customer_key, ?, ?, ?, ?, ?, ?, ? FROM action WHERE id = ?")
            .bind(conversation)
            .bind(unlessNull(view.giver))
            .bind(view.at)
            .bind(amount ? std::optional(amount->minor) : std::nullopt)
            .bind(amount ? amount->currency : QStringLiteral(""))
            .bind(view.gesture.reason)
            .bind(view.reaction)
            .bind(view.reactionWords)
            .bind(view.id)
            .run();
    }
}

}  // namespace daisychain::store
