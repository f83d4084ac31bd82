#include "core/network/feed/feed_service.h"

namespace daisychain::network {

namespace {

class FeedVoice final : public Voice {
public:
    FeedVoice(http::HttpTransport &transport, const Clock &clock, AccountId account)
        : m_connector(transport, clock, account)
    {
    }

    Connector &connector() override { return m_connector; }
    Poster *poster() override { return nullptr; }
    Moderation *moderation() override { return nullptr; }

private:
    FeedConnector m_connector;
};

}  // namespace

Account feedsAccount()
{
    const ProfileFact profile = feedsProfile();
    Account account;
    account.id = accountIdFor(profile.id);
    account.network = Network::Feed;
    account.identity = profile.id;
    account.handle = profile.handle;
    account.displayName = profile.displayName;
    account.limits = feedLimits();
    return account;
}

FeedSignIn::FeedSignIn(http::HttpTransport &transport, const Clock &clock)
    : m_connector(transport, clock, feedsAccount().id)
{
}

QFuture<Result<QUrl>> FeedSignIn::begin(SignInAnswers answers, std::optional<QUrl>)
{
    m_found.reset();
    return mapped(m_connector.feedsAt(answers.word(SignInField::FeedAddress)), &m_life,
                  [this](const QList<Stream> &feeds) -> Result<QUrl> {
                      m_found = feeds.first();
                      return QUrl();
                  });
}

QFuture<Result<SignedIn>> FeedSignIn::finish(Secret)
{
    if (!m_found)
        return readyFuture<SignedIn>(Failure(Error{ErrorCode::Invalid}));
    return mapped(m_connector.checkAccount(), &m_life,
                  [found = *m_found](const AccountCheck &check) -> Result<SignedIn> {
                      return SignedIn{feedsAccount(), Secret(), check, {found}, false};
                  });
}

FeedService::FeedService(http::HttpTransport &transport, const Clock &clock)
    : m_transport(transport)
    , m_clock(clock)
{
}

SignInForm FeedService::form() const
{
    return {Network::Feed, {{false, {SignInField::FeedAddress}, {}}}};
}

std::unique_ptr<SignIn> FeedService::signIn()
{
    return std::make_unique<FeedSignIn>(m_transport, m_clock);
}

std::unique_ptr<Voice> FeedService::voice(const Account &account, const Secret &, KeepCredential)
{
    return std::make_unique<FeedVoice>(m_transport, m_clock, account.id);
}

QFuture<Result<void>> FeedService::signOut(const Account &, const Secret &)
{
    return readyFuture<void>({});
}

}  // namespace daisychain::network
