#pragma once

#include "core/base/clock.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/customer_reader.h"
#include "ui/shell/palette_source.h"

#include <QObject>

namespace daisychain::ui {

/// Finds customers for the palette by the beginning of a handle, and conversations by their own.
class CustomerFinder final : public QObject, public PaletteSource {
    Q_OBJECT

public:
    CustomerFinder(CustomerReader &customers, ConversationReader &conversations, QObject *parent = nullptr);

    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;

Q_SIGNALS:
    /// The person chose it.
    void conversationChosen(const QString &handle);
    void failed(const QString &sentence);

private:
    void openNewest(const IdentityId &customer, const QString &name);
    PaletteEntry entryOf(const ProfileFact &profile, const QString &query);

    CustomerReader &m_customers;
    ConversationReader &m_conversations;
};

}  // namespace daisychain::ui
