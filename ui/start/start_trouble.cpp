#include "ui/start/start_trouble.h"

#include "core/text/visible_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr QSize Usual{520, 320};
constexpr int LongestPath = 300;

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StartFailure)
};

}  // namespace

StateWords startFailureWords(const StartFailure &failure)
{
    const QString folder =
        text::isolated(text::plainLine(QDir::toNativeSeparators(failure.folder), LongestPath));
    StateWords words{{}, {}, Words::tr("try again")};
    switch (failure.kind) {
    case StartFailure::Kind::FolderUnusable:
        words.what = Words::tr("The data folder can't be used: %1").arg(folder);
        words.next =
            Words::tr("It is not there and can't be made. Look at whether its disk is there, and at who "
                      "may write where it should be.");
        break;
    case StartFailure::Kind::FolderClosed:
        words.what = Words::tr("Nothing can be written into the data folder: %1").arg(folder);
        words.next =
            Words::tr("Look at its disk, and at who may write there. What is in it was not touched.");
        break;
    case StartFailure::Kind::FolderInUse:
        words.what = Words::tr("The data folder is in use by %1 (process %2): %3")
                         .arg(failure.holder, failure.process, folder);
        words.next = Words::tr("Two at a time would send twice. End the other, or wait until it is done.");
        break;
    case StartFailure::Kind::DeskNewer:
        words.what = Words::tr("The desk was written by a newer Daisychain: %1").arg(folder);
        words.next = Words::tr("Install that version here too. Nothing was changed.");
        break;
    case StartFailure::Kind::DeskUnreadable:
        words.what = Words::tr("The desk could not be opened: %1").arg(folder);
        words.next =
            Words::tr("Its file may be damaged, or its disk can't be read. Put a copy of the folder in its "
                      "place, or keep it for whoever can look at it: %1")
                .arg(text::isolated(text::plainLine(failure.detail, LongestPath)));
        break;
    }
    return words;
}

StartTrouble::StartTrouble(const StartFailure &failure, const Theme &theme, const Icons &icons,
                           QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
{
    setWindowTitle(QCoreApplication::applicationName());
    auto *view = new StateView(theme, icons, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view);
    const StateWords words = startFailureWords(failure);
    view->show(ListState::Failed, words);
    setAccessibleName(words.what);
    setAccessibleDescription(words.next);
    connect(view, &StateView::pressed, this, &QDialog::accept);
    resize(Usual);
}

void StartTrouble::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), m_theme.color(&Tokens::ground));
}

}  // namespace daisychain::ui
