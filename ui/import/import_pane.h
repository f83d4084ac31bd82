#pragma once

#include "ui/import/import_work.h"
#include "ui/theme/icons.h"
#include "ui/widget/surface.h"

#include <QPointer>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace daisychain::ui {

class ElidedLabel;
class FileChoicePage;
class PlainLabel;
class PreviewPage;
class ReadingPage;

/// The steps of bringing a file in, one after the other: choose, say how it is read, look, done.
class ImportPane final : public Surface {
    Q_OBJECT

public:
    ImportPane(ImportWork &work, const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    /// The refused lines were saved there: they can be corrected and imported again.
    void setCorrections(const QString &path);
    void focusStep();

Q_SIGNALS:
    /// A file shall be chosen, then ImportWork::choose().
    void fileWanted();
    /// The refused lines shall be saved, then setCorrections().
    void refusedWanted();
    /// It shall be opened, to be corrected.
    void correctWanted(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Step { Choose, Read, Busy, Rows };

    void build();
    QWidget *buildBusy();
    QWidget *buildFoot();
    void refresh();
    void refreshButtons();
    void refreshBusy();
    void moveFocus();
    Step step() const;
    QString titleWords() const;
    void goOn();

    ImportWork &m_work;
    PlainLabel *m_title;
    ElidedLabel *m_path;
    QStackedWidget *m_steps;
    FileChoicePage *m_choice;
    ReadingPage *m_reading;
    PreviewPage *m_rows;
    PlainLabel *m_busy;
    QProgressBar *m_progress;
    QPushButton *m_leave = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_correct = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_next = nullptr;
    QString m_corrections;
    QPointer<QWidget> m_focusBefore;  ///< the file was looked at anew
    ImportWork::State m_shown = ImportWork::State::Nothing;
};

}  // namespace daisychain::ui
