#pragma once

#include "core/base/clock.h"
#include "core/desk/file_import.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace daisychain::ui {

/// Brings one file in: looks at it, lets a person say how it is read, tries it out, does it. Nothing is
/// written before import().
///
/// Threads: the GUI thread, which never waits for any of it.
class ImportWork final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Nothing,
        Looking,
        Looked,
        Checking,
        Checked,
        Importing,
        Imported,
        Failed,  ///< the file could not be read, or tried out; look() is empty when it never could
    };
    /// Why it can't be tried out yet.
    enum class Obstacle { None, NoIdentity, NoText, NoTime, NoCustomer, UnclearDate, NoOwn };

    ImportWork(FileImporter &files, const Clock &clock, PersonId me, QObject *parent = nullptr);
    ~ImportWork() override;

    State state() const { return m_state; }
    const QString &path() const { return m_path; }
    const ImportLook &look() const { return m_look; }
    const ImportChoices &choices() const { return m_choices; }
    /// When Checked or Imported.
    const ImportSummary &summary() const { return m_summary; }
    /// When Failed.
    const Error &error() const { return m_error; }
    int percent() const;
    Obstacle obstacle() const;
    /// The column whose dates may be read in two ways; below 0: none.
    qsizetype unclearColumn() const;
    /// Somebody said in which of them.
    bool isSettled(qsizetype column) const { return m_settled.contains(column); }

    /// In place of what there is; nothing while one is Importing. `kind`: when it is known.
    void choose(const QString &path, std::optional<ImportKind> kind = {});
    void setKind(ImportKind kind);
    void setCharset(const QByteArray &charset);
    void setSeparator(char separator);
    void setHasHead(bool hasHead);
    /// Another column that has this meaning makes room.
    void setColumn(qsizetype column, ColumnKind kind);
    void setDates(qsizetype column, DateStyle style);
    void setNetwork(Network network);
    void setOwn(const QString &name);

    /// Tries it out.
    void check();
    /// Does what was tried out.
    void import();
    /// Back from a preview, or from what failed, to how the file is read.
    void goBack();
    /// Gives up what runs; puts away the rest.
    void leave();

Q_SIGNALS:
    void changed();
    void imported();

private:
    void setState(State state);
    void lookAgain();
    void run(bool isDryRun);
    void finish(bool isDryRun, const Result<ImportSummary> &summary);
    QStringList cellsOf(qsizetype column) const;

    FileImporter &m_files;
    const Clock &m_clock;
    const PersonId m_me;
    State m_state = State::Nothing;
    QString m_path;
    ImportChoices m_choices;
    ImportLook m_look;
    ImportSummary m_summary;
    Error m_error{ErrorCode::Cancelled};
    QSet<qsizetype> m_settled;
    std::shared_ptr<ImportWatch> m_watch;
    int m_round = 0;  ///< what was asked before is of no interest any more
    QTimer m_timer;
};

}  // namespace daisychain::ui
