#include "core/desk/mention_choices.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

IdentityId identity(const QString &name)
{
    return {Network::Mastodon, u"https://town.example/@"_s + name};
}

ThreadPost post(const QString &by, const QStringList &names = {})
{
    ThreadPost post;
    post.post.author = identity(by);
    post.author.handle = by + u"@town.example"_s;
    post.author.displayName = by.toUpper();
    for (const QString &name : names)
        post.post.mentions.append({identity(name), name + u"@town.example"_s, {}});
    return post;
}

Account account(const QString &name)
{
    Account account;
    account.identity = identity(name);
    account.id = accountIdFor(account.identity);
    account.handle = name + u"@town.example"_s;
    return account;
}

ConversationDetail thread()
{
    ConversationDetail detail;
    detail.head.view.customer = identity(u"mara"_s);
    detail.head.customerHandle = u"mara@blumen.example"_s;
    detail.head.customerName = u"Mara Kowalska"_s;
    detail.posts = {post(u"bob"_s, {u"shop"_s, u"zoe"_s}), post(u"mara"_s), post(u"shop"_s), post(u"eve"_s)};
    return detail;
}

QStringList texts(const QList<MentionChoice> &choices)
{
    QStringList texts;
    for (const MentionChoice &choice : choices)
        texts.append(choice.text.section(u'@', 1, 1));
    return texts;
}

}  // namespace

TEST_CASE("the customer may be named first, then who wrote last, who is named, and our others",
          "[desk][mention]")
{
    Account x = account(u"shopx"_s);
    x.network = Network::X;
    const QList<Account> ours{account(u"shop"_s), account(u"status"_s), x};
    const auto choices = mentionChoices(thread(), ours, ours.first(), Visibility::Public);
    CHECK(texts(choices) == QStringList{u"mara"_s, u"eve"_s, u"bob"_s, u"zoe"_s, u"status"_s});
    CHECK(choices.first() == MentionChoice{identity(u"mara"_s), u"@mara@blumen.example"_s, u"Mara Kowalska"_s,
                                           MentionChoice::Part::Customer});
    CHECK(choices[1].part == MentionChoice::Part::Wrote);
    CHECK(choices[3].part == MentionChoice::Part::Named);
    CHECK(choices[4].part == MentionChoice::Part::Ours);
}

TEST_CASE("in private nobody else is offered, for naming them would let them in", "[desk][mention]")
{
    const QList<Account> ours{account(u"shop"_s), account(u"status"_s)};
    CHECK(texts(mentionChoices(thread(), ours, ours.first(), Visibility::Direct)) == QStringList{u"mara"_s});
}

TEST_CASE("a handle is written as its network has it", "[desk][mention]")
{
    ConversationDetail detail;
    detail.head.view.customer = {Network::Bluesky, u"did:plc:mara"_s};
    detail.head.customerHandle = u"mara.bsky.social"_s;
    Account speaker;
    speaker.network = Network::Bluesky;
    speaker.limits.measureRule = text::MeasureRule::Bluesky;
    CHECK(mentionChoices(detail, {}, speaker, Visibility::Public).first().text == u"@mara.bsky.social"_s);
    detail.head.customerHandle = u"mara_k"_s;
    speaker.network = Network::X;
    speaker.limits.measureRule = text::MeasureRule::X;
    CHECK(mentionChoices(detail, {}, speaker, Visibility::Public).first().text == u"@mara_k"_s);
}

TEST_CASE("what no network would take for a handle isn't offered", "[desk][mention]")
{
    ConversationDetail detail = thread();
    const auto shop = account(u"shop"_s);
    for (const QString &handle :
         {QString(), u"mara hello"_s, u"mara\u202E@blumen.example"_s, u"mara@blumen.example @all"_s,
          u"mara@blumen.example\nhi"_s, u"x"_s.repeated(1'000'000)}) {
        detail.head.customerHandle = handle;
        const auto choices = mentionChoices(detail, {shop}, shop, Visibility::Direct);
        CHECK(choices.isEmpty());
    }
}

TEST_CASE("a thread of thousands offers a bounded number", "[desk][mention]")
{
    ConversationDetail detail = thread();
    for (int i = 0; i < 3000; ++i)
        detail.posts.append(post(u"guest%1"_s.arg(i)));
    const auto shop = account(u"shop"_s);
    CHECK(mentionChoices(detail, {shop}, shop, Visibility::Public).size() == MostMentionChoices);
}

TEST_CASE("letters find by handle and by name, and none keep the order", "[desk][mention]")
{
    const auto shop = account(u"shop"_s);
    const auto choices = mentionChoices(thread(), {shop}, shop, Visibility::Public);
    CHECK(findMentions(choices, {}) == choices);
    CHECK(texts(findMentions(choices, u"ev"_s)).value(0) == u"eve"_s);
    CHECK(texts(findMentions(choices, u"kowal"_s)) == QStringList{u"mara"_s});
    CHECK(findMentions(choices, u"qqq"_s).isEmpty());
}
