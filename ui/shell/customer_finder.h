#pragma once

#include "core/base/clock.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/customer_reader.h"
#include "ui/shell/palette_source.h"

#include <QObject>

namespace daisychain::ui {

/// Finds customers for the palette by what the list of customers finds them by ("marigold", and "customer
/// marigold" where a command is called the same), and conversations by their handle.
class CustomerFinder final : public QObject, public PaletteSource {
    Q_OBJECT

public:
    CustomerFinder(CustomerReader &customers, ConversationReader &conversations, QObject *parent = nullptr);

    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;

Q_SIGNALS:
    /// The person chose it.
    void conversationChosen(const QString &handle);
    void customerChosen(const daisychain::IdentityId &customer);

private:
    struct Asked {
        QString typed;
        QString name;          ///< without the word in front
        bool isMeant = false;  ///< there was one
        int limit = 0;
    };
    using End = std::function<void(const Result<QList<PaletteEntry>> &)>;

    static Asked asked(const QString &typed, int limit);
    void findCustomers(const Asked &asked, const End &end);
    void findStrangers(const Asked &asked, const End &end);
    void findConversation(const Asked &asked, QList<PaletteEntry> entries, const End &end);
    PaletteEntry entryOf(const Asked &asked, const ProfileFact &profile, const QString &name,
                         const QString &facts);

    CustomerReader &m_customers;
    ConversationReader &m_conversations;
};

}  // namespace daisychain::ui
