#include "core/desk/saved_view.h"
#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"
#include "tests/app/ctl/ctl_program.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

/// A desk with one open conversation; returns its id.
QString openConversation(const CtlDesk &desk)
{
    const QByteArray row = "id,author,created,text\n1,mara,2019-03-04T09:15:00Z,@shop is it down?\n";
    desk.json({u"import"_s, u"posts"_s, u"--format"_s, u"csv"_s, u"--own"_s, u"shop"_s,
               desk.write(u"row.csv"_s, row)});
    const QJsonArray done = desk.json({u"queue"_s, u"--view"_s, u"done"_s}).array();
    REQUIRE(done.size() == 1);
    const QString id = done[0].toObject()[u"id"].toString();
    desk.json({u"reopen"_s, id});
    return id;
}

QString statusOf(const CtlDesk &desk, const QString &id)
{
    return desk.json({u"conversation"_s, id}).object()[u"status"].toString();
}

}  // namespace

TEST_CASE("each action moves the conversation to its list, and undo brings it back", "[ctl]")
{
    const CtlDesk desk;
    const QString id = openConversation(desk);
    CHECK(statusOf(desk, id) == u"open"_s);
    const QList<std::pair<QStringList, QString>> actions{
        {{u"done"_s, id}, u"done"_s},
        {{u"wait"_s, id}, u"waiting"_s},
        {{u"snooze"_s, id, u"--for"_s, u"2h"_s}, u"snoozed"_s}};
    for (const auto &[action, status] : actions) {
        const QJsonObject said = desk.json(action).object();
        CHECK(said[u"conversation"].toObject()[u"status"].toString() == status);
        CHECK(said[u"action"].toObject()[u"kind"].toString() == action.first());
        CHECK(desk.json({u"queue"_s, u"--view"_s, status}).array().size() == 1);
        desk.json({u"undo"_s, id});
        CHECK(statusOf(desk, id) == u"open"_s);
    }
}

TEST_CASE("a view of one's own is a list like the others", "[ctl]")
{
    const CtlDesk desk;
    const QString id = openConversation(desk);
    {
        const store::TextTokens tokens;
        auto opened =
            store::DeskStore::open(desk.folder() + u"/desk.sqlite"_s, store::Schema::AsItIs, tokens, nullptr);
        REQUIRE(opened.has_value());
        const QList<SavedView> views{{u"It is down"_s, QueueView::AllOpen, u"down -thanks"_s},
                                     {u"Roses"_s, QueueView::AllOpen, u"#roses"_s}};
        auto kept = (*opened)->state().setValue(SavedViewsState.toString(), encodeViews(views));
        kept.waitForFinished();
        REQUIRE(kept.result().has_value());
    }
    const QJsonArray down = desk.json({u"queue"_s, u"--view"_s, u"it is down"_s}).array();
    REQUIRE(down.size() == 1);
    CHECK(down[0].toObject()[u"id"].toString() == id);
    CHECK(desk.json({u"queue"_s, u"--view"_s, u"Roses"_s}).array().isEmpty());
    const CtlRun unknown = desk.run({u"queue"_s, u"--view"_s, u"theirs"_s});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.err.contains(u"It is down"_s));
}

TEST_CASE("a claim is mine, and the beginning of an id is enough", "[ctl]")
{
    const CtlDesk desk;
    const QString id = openConversation(desk);
    const QJsonObject me =
        desk.json({u"person"_s, u"--name"_s, u"Sam"_s, u"--signature"_s, u"Sam"_s}).object();
    desk.json({u"claim"_s, id.left(6)});
    const QJsonArray mine = desk.json({u"queue"_s, u"--view"_s, u"mine"_s}).array();
    REQUIRE(mine.size() == 1);
    CHECK(mine[0].toObject()[u"owner"].toString() == me[u"id"].toString());
    desk.json({u"release"_s, id});
    CHECK(desk.json({u"queue"_s, u"--view"_s, u"mine"_s}).array().isEmpty());
    CHECK(desk.json({u"queue"_s, u"--view"_s, u"unclaimed"_s}).array().size() == 1);
}

TEST_CASE("a note is kept with its author, and undo takes only one's own back", "[ctl]")
{
    const CtlDesk desk;
    const QString id = openConversation(desk);
    desk.json({u"person"_s, u"--name"_s, u"Ada"_s});
    desk.json({u"person"_s, u"--name"_s, u"Kim"_s});
    desk.json({u"note"_s, id, u"Calls back at noon"_s, u"--as"_s, u"Ada"_s});
    const QJsonArray journal = desk.json({u"conversation"_s, id}).object()[u"journal"].toArray();
    const QJsonObject note = journal.last().toObject();
    CHECK(note[u"kind"].toString() == u"note"_s);
    CHECK(note[u"actorName"].toString() == u"Ada"_s);
    CHECK(note[u"payload"].toObject()[u"text"].toString() == u"Calls back at noon"_s);
    const CtlRun run = desk.run({u"undo"_s, id});
    CHECK(run.exitCode == 1);
    CHECK(run.err.contains(u"Kim did nothing here"_s));
    CHECK(desk.run({u"claim"_s, id, u"--as"_s, u"Nobody"_s}).err.contains(u"Known: "_s));
}

TEST_CASE("a snooze needs a time to come", "[ctl]")
{
    const CtlDesk desk;
    const QString id = openConversation(desk);
    CHECK(desk.run({u"snooze"_s, id}).exitCode == 2);
    CHECK(desk.run({u"snooze"_s, id, u"--until"_s, u"2001-01-01T00:00:00Z"_s}).exitCode == 1);
    CHECK(desk.json({u"snooze"_s, id, u"--until"_s, u"2100-01-01 09:00"_s})
              .object()[u"conversation"]
              .toObject()[u"wake"]
              .toString() == u"2100-01-01T09:00:00.000Z"_s);
}
