#include "tests/support/catch.h"
#include "ui/streams/copies.h"

using namespace daisychain;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant Noon{1'772'625'600'000};

StreamRow said(const QString &text, int minutesAgo)
{
    StreamRow row;
    row.post.post.text = text;
    row.post.post.created = Noon - std::chrono::minutes(minutesAgo);
    row.key = row.post.post.created.ms * 4096;
    return row;
}

QStringList hidden(const QList<StreamRow> &rows, const QSet<QString> &open = {})
{
    QHash<QString, QString> keys;
    const Copies copies = findCopies(rows, open, keys);
    QStringList texts;
    for (const StreamRow &row : rows) {
        if (copies.hidden.contains(rowId(row)))
            texts.append(row.post.post.text);
    }
    return texts;
}

}  // namespace

TEST_CASE("posts that say the same stand behind the newest of them", "[ui][streams]")
{
    const QList<StreamRow> rows{said(u"Is the SITE down?"_s, 1), said(u"something else here"_s, 2),
                                said(u"is the site down"_s, 3), said(u"is the site down??? 😡"_s, 4)};
    CHECK(hidden(rows) == QStringList{u"is the site down"_s, u"is the site down??? 😡"_s});
    QHash<QString, QString> keys;
    CHECK(findCopies(rows, {}, keys).behind == QHash<QString, int>{{rowId(rows[0]), 2}});
    CHECK(hidden(rows, {rowId(rows[0])}).isEmpty());
}

TEST_CASE("names and addresses don't tell copies apart, other words do", "[ui][streams]")
{
    StreamRow named = said(u"@help@shop.example is the site down https://x.example/1"_s, 1);
    named.post.post.entities = {{EntityKind::Mention, 0, 18, {}}, {EntityKind::Link, 36, 19, {}}};
    StreamRow other = said(u"@info is the site down"_s, 2);
    other.post.post.entities = {{EntityKind::Mention, 0, 5, {}}};
    CHECK(copyKey(named.post.post) == copyKey(other.post.post));
    CHECK(copyKey(said(u"is the site down 4711"_s, 3).post.post) != copyKey(other.post.post));
    CHECK(copyKey(said(u"サイトが落ちていますか"_s, 3).post.post) == u"サイトが落ちていますか"_s);
    CHECK_FALSE(copyKey(said(u"مرحبا بالجميع هنا"_s, 3).post.post).isEmpty());
}

TEST_CASE("what says little, is ours, private, deleted or a day older stands for itself", "[ui][streams]")
{
    CHECK(hidden({said(u"thanks!"_s, 1), said(u"thanks!"_s, 2)}).isEmpty());
    CHECK(hidden({said(u"🌼🌼🌼🌼🌼🌼🌼🌼🌼"_s, 1), said(u"🌼🌼🌼🌼🌼🌼🌼🌼🌼"_s, 2)}).isEmpty());
    CHECK(hidden({said(u"is the site down"_s, 1), said(u"is the site down"_s, 24 * 60 + 2)}).isEmpty());
    StreamRow ours = said(u"is the site down"_s, 2);
    ours.post.ours = AccountId{uuidFromName("shop")};
    StreamRow secret = said(u"is the site down"_s, 3);
    secret.post.post.visibility = Visibility::Direct;
    StreamRow gone = said(u"is the site down"_s, 4);
    gone.post.isDeleted = true;
    CHECK(hidden({said(u"is the site down"_s, 1), ours, secret, gone}).isEmpty());
}

TEST_CASE("entities that lie outside the text do no harm", "[ui][streams]")
{
    StreamRow broken = said(u"is the site down"_s, 1);
    broken.post.post.entities = {{EntityKind::Link, -4, 2, {}}, {EntityKind::Link, 500, 20, {}}};
    CHECK(copyKey(broken.post.post) == u"isthesitedown"_s);
}
