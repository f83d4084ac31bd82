#pragma once

#include "core/desk/conversation_import.h"
#include "core/desk/import_table.h"

#include <functional>

class QJsonObject;

namespace daisychain {

/// The tickets of Zendesk's JSON export: one object a line, each a ticket of its API with "comments". What
/// can't be taken is kept by line, with the reason. (support.zendesk.com/hc/en-us/articles/4408886165402 and
/// developer.zendesk.com, "Tickets" and "Ticket comments", read November 2026.)
class ZendeskTickets final : public ConversationSource {
public:
    using GoesOn = std::function<bool(double)>;

    /// `json` must outlive it.
    ZendeskTickets(QByteArrayView json, GoesOn goesOn);

    std::optional<PastConversation> next() override;
    void refuse(const QString &why) override;
    bool goesOn() override;

    const QList<RefusedRow> &refused() const { return m_refused; }
    qint64 rows() const { return m_rows; }

private:
    const QByteArrayView m_json;
    const GoesOn m_goesOn;
    qsizetype m_at = 0;
    int m_line = 0;
    qint64 m_rows = 0;
    RefusedRow m_current;
    QList<RefusedRow> m_refused;
};

/// Whether a file begins like such an export.
bool looksLikeTickets(QByteArrayView file);

/// One ticket; the failure is a sentence for people.
std::expected<PastConversation, QString> readTicket(int line, const QJsonObject &ticket);

/// The lines that were refused, to be corrected and imported.
QByteArray refusedTickets(const QList<RefusedRow> &refused);

}  // namespace daisychain
