#pragma once

#include "core/desk/conversation_import.h"
#include "core/desk/import_table.h"
#include "core/desk/past_line.h"

#include <functional>

namespace daisychain {

/// The conversations of a table: rows of one ticket, or that answer each other, or are about one customer,
/// whichever the file has columns for. Who speaks in a row is said by it; else the customer speaks first, and
/// who doesn't write under their name is one of us. What can't be taken is kept, with the reason.
class PastTable final : public ConversationSource {
public:
    /// Told how far the work is, from 0 to 1; false: give up.
    using GoesOn = std::function<bool(double)>;

    /// `table` must outlive it.
    PastTable(const ImportTable &table, GoesOn goesOn);

    std::optional<PastConversation> next() override;
    void refuse(const QString &why) override;
    bool goesOn() override;

    /// In the order of the file.
    QList<RefusedRow> refused() const;
    qint64 rows() const { return m_rows; }
    int strayRows() const { return m_strayRows; }

private:
    struct Place {
        int line = 0;
        QByteArrayView raw;
    };
    struct Waiting {
        PastConversation conversation;
        QList<Place> rows;
    };
    struct Group {
        QString id;
        QList<Place> rows;
    };

    void gather();
    void gatherRow(const text::CsvRow &row);
    void joinAnswers();
    QString groupOf(const PastLine &line) const;
    std::expected<std::optional<PastLine>, QString> readAgain(const Place &place) const;
    void openGroup(const Group &group);
    void refuseRow(const Place &place, const QString &why);

    const ImportTable &m_table;
    const GoesOn m_goesOn;
    bool m_hasTickets = false;
    bool m_hasAnswers = false;
    bool m_isGathered = false;
    bool m_isGivenUp = false;
    QHash<QString, qsizetype> m_byId;
    QList<Group> m_groups;
    QHash<QString, QString> m_answered;  ///< of a message the one that it answers
    qsizetype m_next = 0;
    QList<Waiting> m_waiting;  ///< of the group opened last, the next one last
    QList<Place> m_given;      ///< the rows of what was given last
    QList<RefusedRow> m_refused;
    qint64 m_rows = 0;
    int m_strayRows = 0;
};

/// Rows that answer each other, apart by customer: what we say goes to whom it answers. Each with at least
/// one row.
QList<QList<PastLine>> partedByCustomer(const QList<PastLine> &lines);

/// Says of each message whose it is, where the rows don't: the first is the customer's. What others of
/// their side say has a name in front. Nothing when only we speak.
std::optional<PastConversation> pastConversation(const QString &id, QList<PastLine> lines);

}  // namespace daisychain
