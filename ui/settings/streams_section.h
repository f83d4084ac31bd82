#pragma once

#include "core/base/clock.h"
#include "core/desk/account_directory.h"
#include "core/desk/coverage_log.h"
#include "core/desk/health.h"
#include "core/desk/notices.h"
#include "core/desk/settings.h"
#include "ui/roster/roster.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace daisychain::ui {

class ElidedLabel;
class PlainLabel;
class StreamForm;

/// What is listened to, by account: when each stream was heard, what was missed, what is told of it; taking
/// one away, and listening to another.
class StreamsSection final : public QWidget {
    Q_OBJECT

public:
    struct Services {
        AccountDirectory &directory;
        CoverageLog &coverage;
        Notices &notices;
        Settings &settings;
        UndoStack &undo;
        const Clock &clock;
        PersonId me;
        HealthSource *health = nullptr;  ///< says why a stream can't be read; may be absent
    };

    StreamsSection(const Services &services, const Theme &theme, const Icons &icons,
                   QWidget *parent = nullptr);
    ~StreamsSection() override;

Q_SIGNALS:
    /// What is told of a stream.
    void levelsChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// One stream, and what of its line changes by itself.
    struct Line {
        Stream stream;
        ElidedLabel *detail = nullptr;
        PlainLabel *trouble = nullptr;
        std::optional<Instant> heard = {};
        QList<CoverageSpan> gaps = {};
    };
    void load();
    void show(const QList<Stream> &streams);
    void addLine(const Stream &stream);
    QWidget *levelBox(const Stream &stream);
    void setLevel(StreamId stream, int choice);
    void readCoverage();
    void showDetail(const Line &line) const;
    void showTroubles();
    void save(const Stream &stream);
    void remove(StreamId stream);
    void add(const Stream &stream);
    void takeAway(const Stream &stream);
    void say(const Error &error);

    Services m_services;
    const Theme &m_theme;
    const Icons &m_icons;
    Roster m_roster;
    QList<Stream> m_shown;
    QList<Line> m_list;
    QHash<StreamId, Error> m_troubles;
    QVBoxLayout *m_lines;
    PlainLabel *m_sentence;
    StreamForm *m_form;
    QTimer m_look;
};

}  // namespace daisychain::ui
