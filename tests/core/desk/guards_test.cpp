#include "core/desk/guard_settings.h"
#include "tests/support/brand_replies.h"
#include "tests/support/catch.h"
#include "tests/support/memory_settings.h"

#include <QSet>
#include <QUuid>

#include <cstdio>

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

QList<GuardKind> kinds(const QString &words, const GuardContext &context = {}, const Guards &guards = {})
{
    QList<GuardKind> kinds;
    for (const ReplyWarning &warning : replyWarnings(words, context, guards))
        kinds.append(warning.kind);
    return kinds;
}

/// The name of a guard in tests/data/guards/right_warnings.tsv.
QString labelOf(GuardKind kind)
{
    switch (kind) {
    case GuardKind::PrivateData:
        return u"private"_s;
    case GuardKind::EmptyApology:
        return u"apology"_s;
    case GuardKind::SmallWords:
        return u"small"_s;
    case GuardKind::OtherLanguage:
    case GuardKind::OtherAccount:
    case GuardKind::ThirdReader:
        break;
    }
    return {};
}

}  // namespace

TEST_CASE("a reply is warned of by each guard, in their order and with the words", "[desk][guards]")
{
    const AccountId shop{uuidFromName("shop")};
    const AccountId press{uuidFromName("press")};
    GuardContext context;
    context.customerLanguage = u"de"_s;
    context.replyLanguage = u"en-GB"_s;
    context.addressed = shop;
    context.chosen = press;
    const QString words = u"Sorry, order #12345 works for us."_s;
    CHECK(replyWarnings(words, context) ==
          QList<ReplyWarning>{{GuardKind::PrivateData, 14, 19, text::PrivateKind::Reference},
                              {GuardKind::EmptyApology, 0, 5, {}},
                              {GuardKind::SmallWords, 20, 32, {}},
                              {GuardKind::OtherLanguage, 0, words.size(), {}},
                              {GuardKind::OtherAccount, 0, 0, {}}});
    CHECK(kinds(words, context, {false, false, false, false, false}).isEmpty());
    CHECK(kinds(words, context, {false, true, false, true, false}) ==
          QList{GuardKind::EmptyApology, GuardKind::OtherLanguage});
}

TEST_CASE("what nobody else reads may hold private data", "[desk][guards]")
{
    GuardContext context;
    for (const Visibility visibility : {Visibility::Public, Visibility::Unlisted, Visibility::Followers}) {
        context.visibility = visibility;
        CHECK(kinds(u"Is it order #12345?"_s, context) == QList{GuardKind::PrivateData});
    }
    context.visibility = Visibility::Direct;
    CHECK(kinds(u"Is it order #12345?"_s, context).isEmpty());
}

TEST_CASE("nothing is made small for who isn't affected", "[desk][guards]")
{
    GuardContext context;
    CHECK(kinds(u"The shop is not down."_s, context) == QList{GuardKind::SmallWords});
    context.isAffected = false;
    CHECK(kinds(u"The shop is not down."_s, context).isEmpty());
}

TEST_CASE("what isn't known of language and account warns of nothing", "[desk][guards]")
{
    GuardContext context;
    context.customerLanguage = u"de"_s;
    context.chosen = AccountId{uuidFromName("shop")};
    CHECK(kinds(u"Hello Mara"_s, context).isEmpty());
    context.addressed = context.chosen;
    context.replyLanguage = u"de-AT"_s;
    CHECK(kinds(u"Hallo Mara"_s, context).isEmpty());
    context.replyLanguage = u"fr"_s;
    CHECK(kinds(QString(), context).isEmpty());
    CHECK(isSameLanguage(u"nb-NO", u"no"));
    CHECK(isSameLanguage(u"und", u"fr"));
    CHECK(isSameLanguage(u"EN", u"en-US"));
    CHECK_FALSE(isSameLanguage(u"de", u"en"));
    CHECK_FALSE(isSameLanguage(u"da", u"no"));
}

TEST_CASE("each guard can be switched off, and the company's contacts are settings", "[desk][guards]")
{
    test::MemorySettings settings;
    CHECK(guards(settings) == Guards{});
    set(settings, GuardSmallWords, false);
    set(settings, GuardOtherAccount, false);
    CHECK(guards(settings) == Guards{true, true, false, true, false});
    set(settings, GuardContacts, u" help@blumen.example\n\n+49 30 5550199\n"_s);
    CHECK(publicContacts(settings) ==
          text::PublicContacts{{u"help@blumen.example"_s}, {u"+49 30 5550199"_s}});
}

TEST_CASE("of all real replies less than two in a hundred are warned of wrongly", "[desk][guards]")
{
    const auto replies = test::brandReplies();
    if (!replies)
        return;
    QSet<std::pair<QString, QString>> right;
    for (const auto &label : test::guardLabels(u"right_warnings.tsv"_s))
        right.insert(label);
    QHash<QString, int> warned;
    QHash<QString, int> wrong;
    QSet<QString> wrongReplies;
    for (auto reply = replies->begin(); reply != replies->end(); ++reply) {
        QSet<QString> labels;
        for (const ReplyWarning &warning : replyWarnings(reply.value(), {}))
            labels.insert(labelOf(warning.kind));
        for (const QString &label : labels) {
            ++warned[label];
            if (right.contains({reply.key(), label}))
                continue;
            ++wrong[label];
            wrongReplies.insert(reply.key());
        }
    }
    for (const QString &label : {u"private"_s, u"apology"_s, u"small"_s}) {
        std::printf("%s: %d of %lld replies are warned of, %d wrongly\n", qPrintable(label), warned[label],
                    static_cast<long long>(replies->size()), wrong[label]);
        CHECK(warned[label] - wrong[label] > 30);
    }
    const double share = double(wrongReplies.size()) / double(replies->size());
    std::printf("wrong warnings: %lld replies, %.2f %%\n", static_cast<long long>(wrongReplies.size()),
                share * 100);
    CHECK(share < 0.02);
}
