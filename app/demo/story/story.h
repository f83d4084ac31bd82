#pragma once

#include "app/demo/mastodon/stage.h"
#include "app/demo/service.h"

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace daisychain::demo {

/// Plays a story: people who are there from the start, what happened before the program was first started,
/// and what happens from then on. The place in the story is kept, so a restart goes on from there.
///
/// Threads: one.
class Story final {
public:
    /// `services`: where events with "on" happen.
    Story(Stage &stage, const QList<Service *> &services, double speed)
        : m_stage(stage)
        , m_services(services)
        , m_speed(speed)
    {
    }

    /// Reads a story (resources/demo/README.md says how one is written). `path` is its
    /// first file. Errors: Invalid, naming file and place; Storage.
    Result<void> load(const QString &path);
    /// Only the people who work here, and nothing happens. Errors: as load().
    Result<void> loadEmpty();
    /// At the very first start: the people, and what happened before now.
    void begin();
    /// At a later start with what was kept: the other networks, which keep nothing, live through it again.
    void resume();
    /// What has come due. Returns in how many milliseconds the next event is due, at most a second.
    int advance();

    void setSpeed(double speed);
    double speed() const { return m_speed; }
    /// Goes to this place at once: what lies between happens now.
    void skipTo(double seconds);
    double seconds() const { return m_seconds; }
    /// "@mara" as a full handle where the story knows a Mara; for texts of this server's own accounts.
    QString withFullHandles(const QString &text) const;
    /// A name of the story, or a handle. Empty when there is none.
    QString accountIdOf(const QString &name) const;
    int eventsLeft() const { return static_cast<int>(m_events.size()) - m_next; }

private:
    void addPeople();
    void addLists(const QJsonObject &person, qint64 nowMs);
    Result<void> loadFile(const QString &path);
    void expandCrowds();
    void play(const QJsonObject &event, qint64 atMs);
    void post(const QJsonObject &event, const QString &accountId, qint64 atMs);
    QString statusIdOf(const QString &key) const;
    QStringList drawMedia(const QJsonArray &list, const QString &accountId, qint64 atMs);
    void keepPlace();
    void restorePlace();

    Service *serviceOf(const QJsonObject &event) const;

    Stage &m_stage;
    QList<Service *> m_services;
    double m_speed;
    QJsonObject m_company;
    QList<QJsonObject> m_people;
    QJsonObject m_lines;              ///< what crowds say, by the name of the list
    QList<QJsonObject> m_events;      ///< by their "at", in seconds from the first start
    QHash<QString, QString> m_names;  ///< short name → full handle
    int m_next = 0;
    double m_seconds = 0;  ///< how far the story has come
    qint64 m_lastMs = 0;   ///< when it was last looked at
    bool m_isRestored = false;
};

}  // namespace daisychain::demo
