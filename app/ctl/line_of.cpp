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
    return u"@%1  %2  %3%4"_s.arg(account.handle, account.software, account.server.toString(),
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

}  // namespace daisychain::ctl
