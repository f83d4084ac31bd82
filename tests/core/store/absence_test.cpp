#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace std::chrono_literals;

namespace {

constexpr Instant Morning{1772611200000};

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Customers whom sam and ada answered.
struct Night {
    DeskStory story;
    OpenStore store;

    Night() { store.addAccounts(story.own); }
    void says(const char *post, const char *customer, int minute, const char *replyTo = "")
    {
        story.facts.clear();
        story.says(s(post),
                   {.by = s(customer), .replyTo = s(replyTo), .mentions = {s("shop")}, .minute = minute});
        store.ingest(story.facts);
    }
    void answers(const char *person, const char *post, const char *customer, bool isSent = true)
    {
        HandOver content;
        content.reply = {uuidFromName(QByteArray("to ") + post + person)};
        content.account = story.shopAccount();
        content.parent = story.post(s(post));
        content.text = s("hello");
        const Action action{{newUuid(Morning)},
                            story.person(s(person)),
                            Morning,
                            Audience::Desk,
                            ConversationSubject{story.post(s(post)), story.identity(s(customer))},
                            content};
        (void)valueOf(store->journal().record({{action}, {}, {}}));
        if (!isSent)
            return;
        (void)valueOf(
            store->outbox().transition({content.reply, OutboxState::Ready, OutboxState::Sent, Morning}));
    }
    QStringList customers(const char *person, int sinceMinute, int limit = 10)
    {
        QStringList found;
        for (const QueueRow &row : valueOf(store->absence().answeredSince(
                 story.person(s(person)), Morning + std::chrono::minutes(sinceMinute), limit, {})))
            found.append(row.view.customer.globalId.section(u'@', -1));
        return found;
    }
};

}  // namespace

TEST_CASE("who wrote again after one's answer is found, the newest first", "[store][absence]")
{
    Night night;
    night.says("m", "mara", 0);
    night.says("b", "ben", 1);
    night.says("e", "eve", 2);
    night.says("u", "udo", 3);
    night.answers("sam", "m", "mara");
    night.answers("sam", "b", "ben");
    night.answers("ada", "e", "eve");
    night.answers("sam", "u", "udo", false);
    CHECK(night.customers("sam", 10).isEmpty());
    night.says("m2", "mara", 20, "m");
    night.says("b2", "ben", 30, "b");
    night.says("e2", "eve", 31, "e");
    night.says("u2", "udo", 32, "u");
    CHECK(night.customers("sam", 10) == QStringList{s("ben"), s("mara")});
    CHECK(night.customers("sam", 10, 1) == QStringList{s("ben")});
    CHECK(night.customers("sam", 25) == QStringList{s("ben")});
    CHECK(night.customers("ada", 10) == QStringList{s("eve")});
    CHECK(night.customers("nobody", 10).isEmpty());
    // Two answers in one conversation are one line.
    night.answers("sam", "m2", "mara");
    CHECK(night.customers("sam", 10).size() == 2);
}

TEST_CASE("a person's replies are found by an index", "[store][absence]")
{
    StoredDesk desk;
    auto plan = desk.database().query(
        "EXPLAIN QUERY PLAN SELECT customer_key, anchor_key FROM outbox WHERE author = ? AND state = 5 "
        "ORDER BY created_ms DESC LIMIT 2000");
    plan.bind(PersonId{newUuid(Morning)});
    QString words;
    while (plan.next())
        words += plan.text(3);
    CHECK(words.contains(s("outbox_author")));
    CHECK_FALSE(words.contains(s("TEMP B-TREE")));
}
