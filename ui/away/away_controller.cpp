#include "ui/away/away_controller.h"

#include "core/base/when_ready.h"

#include <algorithm>
#include <memory>

namespace daisychain::ui {

using namespace std::chrono_literals;

static constexpr auto Soon = 500ms;

AwayController::AwayController(const Services &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Soon);
    connect(&m_soon, &QTimer::timeout, this, &AwayController::read);
    connect(&services.notices, &Notices::changed, this, [this](const Notice &notice) {
        m_version = std::max(m_version, notice.version);
        const bool isOurs = notice.isEverything || notice.isOutboxChanged || notice.areStreamsChanged ||
                            notice.isQueueChanged || !notice.gaps.isEmpty();
        m_isStale = m_isStale || isOurs;
        if (m_absence && m_isWatched && m_isStale && !m_soon.isActive())
            m_soon.start();
    });
}

int AwayController::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant AwayController::data(const QModelIndex &index, int role) const
{
    const bool isWords = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return isWords && m_sentence ? m_sentence(m_items[index.row()]) : QVariant();
}

void AwayController::show(const Absence &absence)
{
    m_absence = absence;
    m_isOutboxKnown = false;
    m_areAnswersKnown = false;
    m_notSent.clear();
    m_answered.clear();
    m_streams.reset();
    put();
    read();
}

void AwayController::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (m_absence && m_isWatched && m_isStale)
        m_soon.start();
    else if (!m_isWatched)
        m_soon.stop();
}

void AwayController::read()
{
    m_isStale = false;
    m_error.reset();
    readAnswers();
    readOutbox();
    readStreams();
}

void AwayController::fail(const Error &error)
{
    m_error = error;
    Q_EMIT changed();
}

void AwayController::readAnswers()
{
    whenReady(m_services.absence.answeredSince(m_services.me, m_absence->from, MostConversations, m_version),
              this, [this](const Result<QList<QueueRow>> &rows) {
                  if (!rows)
                      return fail(rows.error());
                  m_answered.clear();
                  for (const QueueRow &row : *rows)
                      m_answered.append(AwayItem{row, {}});
                  m_areAnswersKnown = true;
                  put();
              });
}

void AwayController::readOutbox()
{
    whenReady(
        m_services.outbox.pendingReplies(m_version), this, [this](const Result<QList<OutboxRow>> &rows) {
            if (!rows)
                return fail(rows.error());
            const QList<AwayItem> before = std::exchange(m_notSent, {});
            for (const OutboxRow &row : *rows) {
                if (row.author != m_services.me)
                    continue;
                const auto known = std::find_if(before.begin(), before.end(), [&](const AwayItem &item) {
                    return item.reply && item.reply->reply == row.reply;
                });
                m_notSent.append(AwayItem{known == before.end() ? QueueRow{} : known->conversation, row});
                readReason(row);
            }
            m_isOutboxKnown = true;
            put();
        });
}

/// Who is answered, and why the reply was stopped, stands with the conversation.
void AwayController::readReason(const OutboxRow &row)
{
    if (row.handle.isEmpty())
        return;
    whenReady(m_services.queue.queueRow(row.handle, m_services.me, m_services.clock.now(), m_version), this,
              [this, reply = row.reply](const Result<std::optional<QueueRow>> &found) {
                  if (!found || !*found)
                      return;
                  for (AwayItem &item : m_notSent) {
                      if (item.reply->reply == reply)
                          item.conversation = **found;
                  }
                  put();
              });
}

void AwayController::readStreams()
{
    whenReady(m_services.directory.streams(), this, [this](const Result<QList<Stream>> &streams) {
        if (!streams)
            return fail(streams.error());
        QList<Stream> heard = *streams;
        heard.removeIf([](const Stream &stream) { return !isHeard(stream); });
        readWatched(heard);
    });
}

void AwayController::readWatched(const QList<Stream> &streams)
{
    const auto found = std::make_shared<QList<AwayStream>>();
    const int reading = ++m_reading;
    const Absence time = *m_absence;
    const auto take = [this, found, reading, wanted = streams.size()] {
        if (reading != m_reading || found->size() < wanted)
            return;
        m_streams = *found;
        Q_EMIT changed();
    };
    take();
    for (const Stream &stream : streams) {
        whenReady(m_services.coverage.spans(stream.id, time.from, time.to), this,
                  [this, stream, time, found, take](const Result<QList<CoverageSpan>> &spans) {
                      if (!spans)
                          return fail(spans.error());
                      found->append({stream, watchedIn(time, stream.id, *spans)});
                      take();
                  });
    }
}

void AwayController::put()
{
    const QList<AwayItem> items = m_notSent + m_answered;
    if (items.size() == m_items.size() && !items.isEmpty()) {
        m_items = items;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else if (items != m_items) {
        beginResetModel();
        m_items = items;
        endResetModel();
    }
    Q_EMIT changed();
}

}  // namespace daisychain::ui
