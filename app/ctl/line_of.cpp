#include "app/ctl/line_of.h"

#include "core/desk/action_codec.h"

#include <QDateTime>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Control and bidi characters can rewrite what a terminal shows.
QString harmless(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const QChar::Category category = c.category();
        if (c == u'\n' || c == u'\t')
            out += c;
        else if (category == QChar::Other_Control || (c >= QChar(0x202a) && c <= QChar(0x202e)) ||
                 (c >= QChar(0x2066) && c <= QChar(0x2069)))
            out += u'\uFFFD';
        else
            out += c;
    }
    return out;
}

QString noteText(const Action &action)
{
    const auto *note = std::get_if<Note>(&action.payload);
    return note != nullptr ? u": "_s + oneLine(note->text, 200) : QString();
}

}  // namespace

QString oneLine(const QString &text, int limit)
{
    const QString line = harmless(text).simplified();
    return line.size() > limit ? line.left(limit - 1) + u'…' : line;
}

QString indented(const QString &text)
{
    return u"    "_s + harmless(text).replace(u'\n', u"\n    "_s);
}

QString localTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString lineOf(const Account &account)
{
    const QString name = account.network == Network::Feed ? u"Feeds"_s : u'@' + account.handle;
    return u"%1  %2  %3%4"_s.arg(name, account.software, account.server.toString(),
                                 account.needsSignIn ? u"  needs to sign in"_s : QString());
}

QString lineOf(const QueueRow &row)
{
    return u"%1  %2  %3  @%4  %5"_s.arg(row.handle, statusName(row.view.status), localTime(row.view.lastAt),
                                        oneLine(row.customerHandle, 60), oneLine(row.lastText, 80));
}

QString linesOf(const ThreadPost &post)
{
    const PostFact &fact = post.post;
    QString head = u"%1  @%2"_s.arg(localTime(fact.created), oneLine(post.author.handle, 60));
    if (post.ours)
        head += u"  (us)"_s;
    if (!post.olderVersions.isEmpty())
        head += u"  (edited)"_s;
    if (post.isDeleted)
        return head + u"  (deleted)\n"_s;
    if (post.isLetGo)
        return head + u"  (no longer kept)\n"_s;
    const QString warning = fact.contentWarning.isEmpty() ? QString() : indented(fact.contentWarning) + u'\n';
    return head + u'\n' + warning + indented(fact.text) + u'\n';
}

QString lineOf(const JournalEntry &entry)
{
    return u"%1  %2 by %3%4%5"_s.arg(localTime(entry.action.at), actionKindName(entry.action.payload),
                                     entry.actorName.isEmpty() ? u"a rule"_s : entry.actorName,
                                     entry.isActive ? QString() : u" (undone)"_s, noteText(entry.action));
}

QString lineOf(const OutboxRow &row)
{
    return u"%1  %2  %3  %4"_s.arg(row.reply.text(), outboxStateName(row.state), row.handle,
                                   oneLine(row.content.text, 80));
}

QString lineOf(const PostChange &change)
{
    const auto *edit = std::get_if<EditPost>(&change.action.payload);
    return u"%1  %2  %3  %4 %5"_s.arg(change.action.id.text(), outboxStateName(change.state), change.handle,
                                      edit != nullptr ? u"edit"_s : u"delete"_s, postOf(change).globalId);
}

QString lineOf(const PromiseRow &row, Instant now)
{
    const QString keeper = row.ownerName == row.giverName
                               ? row.giverName
                               : u"%1, promised by %2"_s.arg(row.ownerName, row.giverName);
    return u"%1  %2  %3  %4  @%5  %6: %7"_s.arg(
        row.promise.id.text(), localTime(row.promise.due), promiseStateName(stateOf(row.promise, now)),
        row.handle, oneLine(row.customerHandle, 60), keeper, oneLine(row.promise.text, 80));
}

QString lineOf(const CustomerDetail &detail)
{
    const QString name = detail.name.isEmpty() ? QString() : u' ' + oneLine(detail.name, 60);
    return u"%1%2: %3"_s.arg(detailFieldName(detail.field), name, oneLine(detail.value, 100));
}

QString lineOf(const GestureRow &row)
{
    const GestureView &view = row.gesture;
    const QString amount = view.gesture.amount ? u' ' + moneyText(*view.gesture.amount) : QString();
    const QString reaction = view.reaction ? u"  "_s + reactionName(*view.reaction) : QString();
    return u"%1  %2  @%3  %4%5  %6  by %7%8"_s.arg(view.id.text(), localTime(view.at),
                                                   oneLine(row.customerHandle, 60),
                                                   gestureKindName(view.gesture.kind), amount,
                                                   oneLine(view.gesture.reason, 60), row.giverName, reaction);
}

QString lineOf(const GestureTotal &total)
{
    QStringList amounts;
    for (const Money &amount : total.amounts)
        amounts.append(moneyText(amount));
    return u"%1  %2 × %3  %4"_s.arg(total.week.toString(Qt::ISODate))
        .arg(total.count)
        .arg(oneLine(total.reason, 60), amounts.join(u", "_s));
}

}  // namespace daisychain::ctl
