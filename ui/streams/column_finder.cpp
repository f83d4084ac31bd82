#include "ui/streams/column_finder.h"

#include "core/base/when_ready.h"
#include "core/text/fuzzy.h"
#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ColumnFinder)
};

QString accountWords(const Account &account)
{
    return accountText(account);
}

/// The score of what was typed as such: "#daisies", "@mara@blumen.example".
constexpr int Meant = 3 * text::WholeWords;
/// Of what other words could be listened to as, too: below all that was found by them, posts as well.
constexpr int PerhapsTag = -1;
constexpr int PerhapsWords = -2;

/// A hashtag without its sign; empty when it could not be one.
QString tagOf(const QString &typed)
{
    const QString tag = typed.startsWith(u'#') ? typed.mid(1) : typed;
    for (const QChar c : tag) {
        if (!c.isLetterOrNumber() && c != u'_' && !c.isMark() && !c.isSurrogate())
            return {};
    }
    return tag.toLower();
}

/// "@mara@x.example" or "mara@x.example" without the sign before it; empty for other words.
QString handleOf(const QString &typed)
{
    const QString handle = typed.startsWith(u'@') ? typed.mid(1) : typed;
    const auto at = handle.indexOf(u'@');
    const bool isWhole = at > 0 && handle.indexOf(u'.', at) > at + 1 && !handle.endsWith(u'.');
    return isWhole && !handle.contains(u' ') ? handle : QString();
}

PaletteEntry newEntry(const Stream &stream, const Account &account, int score, std::function<void()> run)
{
    PaletteEntry entry;
    entry.title = Words::tr("New column: %1").arg(streamTitle(stream));
    entry.detail = Words::tr("heard by %1").arg(accountWords(account));
    entry.icon = QStringLiteral("plus");
    entry.score = score;
    entry.run = std::move(run);
    return entry;
}

}  // namespace

PaletteWords ColumnFinder::words()
{
    return {Words::tr("#hashtag, @handle, a list, or words to listen for"),
            {},
            Words::tr("There is no account that could listen.")};
}

QFuture<Result<QList<PaletteEntry>>> ColumnFinder::find(QString query, int limit)
{
    QList<PaletteEntry> entries;
    addKnown(query, entries);
    addNew(query, entries);
    return readyFuture<QList<PaletteEntry>>(entries.mid(0, limit));
}

void ColumnFinder::addKnown(const QString &query, QList<PaletteEntry> &entries)
{
    QList<Stream> known = m_streams.streams().values();
    std::sort(known.begin(), known.end(), [](const Stream &a, const Stream &b) {
        return std::tie(a.kind, a.argument, a.id) < std::tie(b.kind, b.argument, b.id);
    });
    for (const Stream &stream : std::as_const(known)) {
        const Account *account = m_roster.account(stream.account);
        const QString title = streamTitle(stream);
        const QString of = account != nullptr ? accountWords(*account) : QString();
        const std::optional<int> score = text::plainScore(query, title, of);
        if (!query.isEmpty() && !score)
            continue;
        PaletteEntry entry;
        entry.title = Words::tr("Column: %1").arg(title);
        entry.detail = m_streams.find(stream.id) >= 0 ? Words::tr("%1 · is here").arg(of) : of;
        entry.icon = QStringLiteral("streams");
        entry.score = score.value_or(0);
        entry.run = [this, stream] { m_streams.add(stream); };
        entries.append(entry);
    }
}

void ColumnFinder::addLists(const QString &query, QList<PaletteEntry> &entries)
{
    for (const Stream &list : m_streams.lists()) {
        const Account *account = m_roster.account(list.account);
        const std::optional<int> score = text::plainScore(query, streamTitle(list), {});
        if (account == nullptr || m_streams.streams().contains(list.id) || !score)
            continue;
        entries.append(newEntry(list, *account, *score, [this, list] { m_streams.add(list); }));
    }
    if (m_streams.listsError() && !query.isEmpty() &&
        Words::tr("list", "a list of people").startsWith(query, Qt::CaseInsensitive)) {
        PaletteEntry entry;
        entry.title = Words::tr("Lists of people can't be read now");
        entry.detail = failureWords(*m_streams.listsError());
        entry.icon = QStringLiteral("warning");
        entry.isEnabled = false;
        entries.append(entry);
    }
}

void ColumnFinder::addNew(const QString &query, QList<PaletteEntry> &entries)
{
    const QString tag = tagOf(query);
    const QString wanted = query.simplified();
    const bool isMeant = wanted.startsWith(u'#');
    const auto add = [&](const Account &account, StreamKind kind, const QString &argument, int score) {
        Stream stream{streamIdFor(account.id, kind, argument), account.id, kind, argument};
        if (!argument.isEmpty() && !m_streams.streams().contains(stream.id))
            entries.append(newEntry(stream, account, score, [this, stream] { m_streams.add(stream); }));
    };
    addLists(wanted, entries);
    for (const Account &account : m_roster.accounts()) {
        if (account.limits.isReadOnly)  // its streams come with connecting them
            continue;
        if (const QString handle = handleOf(wanted); !handle.isEmpty()) {
            const Stream shown{{}, account.id, StreamKind::Account, {}, handle};
            entries.append(newEntry(shown, account, Meant, [this, id = account.id, handle] {
                m_streams.addPostsOf(id, u'@' + handle);
            }));
        }
        if (!tag.isEmpty())
            add(account, StreamKind::Tag, tag, isMeant ? Meant : PerhapsTag);
        if (!isMeant)
            add(account, StreamKind::Search, wanted, PerhapsWords);
    }
}

}  // namespace daisychain::ui
