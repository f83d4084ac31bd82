#pragma once

#include "core/base/instant.h"
#include "core/desk/search_reader.h"
#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"

#include <QTemporaryDir>

namespace daisychain::test {

/// A store with two accounts of ours, and short ways to fill and to search it.
class SearchDesk final {
public:
    SearchDesk();

    store::DeskStore &store() { return *m_store; }
    QString file() const { return m_folder.filePath(QStringLiteral("desk.db")); }

    /// A post to be told before it is stored; further members may be set.
    struct Saying {
        PostFact post;
        QString handle;
        bool isCaught = true;
        int byAccount = 0;
    };
    /// "kim@ferns.example" says something; each is a minute later than the one before.
    Saying says(const QString &handle, const QString &text, Network network = Network::Mastodon);
    Saying weSay(const QString &text, const PostId &parent, int account = 0);
    PostId put(const Saying &saying);
    void put(const QList<Saying> &sayings);
    void erase(const PostId &post);
    void act(const ActionPayload &payload, const PostId &anchor, const IdentityId &customer);

    SearchPage page(const QString &typed, SearchOrder order = SearchOrder::Newest,
                    const std::optional<SearchCursor> &from = {}, int limit = 50,
                    SearchTyping typing = SearchTyping::Finished);
    /// The texts found, as the first page has them.
    QStringList find(const QString &typed, SearchOrder order = SearchOrder::Newest);
    /// Keys of all pages one after the other.
    QList<qint64> findAll(const QString &typed, SearchOrder order, int limit);

    Instant now() const { return m_now; }
    PersonId me() const { return m_me; }
    AccountId account(int index) const { return m_accounts[index].id; }
    static IdentityId identityOf(const QString &handle, Network network = Network::Mastodon);

private:
    void addAccount(const QString &handle, Network network);

    QTemporaryDir m_folder;
    store::TextTokens m_tokens;
    std::unique_ptr<store::DeskStore> m_store;
    QList<Account> m_accounts;
    PersonId m_me{newUuid({})};
    Instant m_now = parseInstant("2026-03-04T10:00:00Z").value();
    int m_count = 0;
};

}  // namespace daisychain::test
