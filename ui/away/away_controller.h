#pragma once

#include "core/base/clock.h"
#include "core/desk/absence.h"
#include "core/desk/absence_reader.h"
#include "core/desk/account_directory.h"
#include "core/desk/coverage_log.h"
#include "core/desk/notices.h"
#include "core/desk/outbox_store.h"
#include "core/desk/queue_reader.h"

#include <QAbstractListModel>
#include <QTimer>

#include <functional>

namespace daisychain::ui {

/// One line of what happened: they wrote again, or a reply of mine did not go out.
struct AwayItem {
    QueueRow conversation;           ///< without a handle while it isn't read yet
    std::optional<OutboxRow> reply;  ///< the one that did not go out

    bool operator==(const AwayItem &) const = default;
};

/// How far a stream was listened to while somebody was away.
struct AwayStream {
    Stream stream;
    Watched watched;

    bool operator==(const AwayStream &) const = default;
};

/// What happened during an absence, first what was not sent, then who wrote again.
///
/// Threads: the GUI thread.
class AwayController final : public QAbstractListModel {
    Q_OBJECT

public:
    struct Services {
        AbsenceReader &absence;
        OutboxReader &outbox;
        QueueReader &queue;
        CoverageLog &coverage;
        AccountDirectory &directory;
        Notices &notices;
        const Clock &clock;
        PersonId me;
    };
    static constexpr int MostConversations = 100;

    explicit AwayController(const Services &services, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const AwayItem &at(int row) const { return m_items[row]; }
    /// Who says a row in one sentence, for screen readers.
    void setSentence(std::function<QString(const AwayItem &)> sentence) { m_sentence = std::move(sentence); }

    const std::optional<Absence> &absence() const { return m_absence; }
    void show(const Absence &absence);
    /// Whether somebody looks: only then it is read again when things change.
    void setWatched(bool isWatched);
    void retry() { read(); }

    bool isKnown() const { return m_isOutboxKnown && m_areAnswersKnown; }
    const std::optional<Error> &error() const { return m_error; }
    /// By stream; nothing: not read yet.
    const std::optional<QList<AwayStream>> &streams() const { return m_streams; }

Q_SIGNALS:
    void changed();

private:
    void read();
    void readAnswers();
    void readOutbox();
    void readReason(const OutboxRow &row);
    void readStreams();
    void readWatched(const QList<Stream> &streams);
    void fail(const Error &error);
    void put();

    Services m_services;
    std::function<QString(const AwayItem &)> m_sentence;
    std::optional<Absence> m_absence;
    std::optional<Error> m_error;
    QList<AwayItem> m_items;
    QList<AwayItem> m_notSent;
    QList<AwayItem> m_answered;
    std::optional<QList<AwayStream>> m_streams;
    StoreVersion m_version;
    bool m_isWatched = false;
    bool m_isStale = false;
    bool m_isOutboxKnown = false;
    bool m_areAnswersKnown = false;
    int m_reading = 0;  ///< the number of the last reading of coverage
    QTimer m_soon;
};

}  // namespace daisychain::ui
