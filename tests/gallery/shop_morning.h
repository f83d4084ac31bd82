#pragma once

#include "tests/support/fake_clock.h"
#include "tests/support/fake_desk.h"

namespace daisychain::test {

/// A morning at a flower shop's desk, for pictures: several scripts, long names, edits, deletions, a reply
/// that was stopped, an outage under our own post, a private matter.
class ShopMorning {
public:
    ShopMorning();

    FakeClock clock{"2026-03-04T09:58:00Z"};
    FakeDesk desk{clock};
    PersonId me;
    PersonId sam;

    QString handleOf(const QString &customer) const;
    /// A dozen new posts under the hashtag.
    void hashtagNews();

private:
    struct Line {
        const char *id;
        const char *by;
        const char *text;
        int minute;  ///< after 09:00; negative: before
        const char *replyTo = "";
        const char *language = "en";
    };
    static IdentityId identity(const QString &name);
    static PostId post(const QString &name);
    Instant at(int minute) const;
    void people();
    PostFact fact(const Line &line) const;
    void tell(const PostFact &fact, bool isCaught = true);
    void say(const Line &line);
    void decide(PersonId who, int minute, const char *anchor, const char *customer, ActionPayload payload);
    void parcelMatter();
    void ordinaryMatters();
    void outage();
    void privateMatter();
    void finishedMatters();
    void hashtag();
    void hear(const PostFact &fact, const StreamId &stream);

    Account m_shop;
    Account m_care;
};

}  // namespace daisychain::test
