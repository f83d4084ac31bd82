#pragma once

#include "core/base/clock.h"
#include "core/desk/account_directory.h"
#include "core/desk/journal.h"
#include "core/desk/snippet_files.h"
#include "ui/composer/snippet_list.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;

namespace daisychain::ui {

class PlainLabel;
class SnippetBook;
class SnippetForm;

/// The saved replies: name, first words, owner, until when, how often used; adding, changing and removing
/// them, and files of them. Each step can be taken back.
class SnippetsSection final : public QWidget {
    Q_OBJECT

public:
    struct Services {
        const SnippetBook &book;
        Journal &journal;
        AccountDirectory &directory;
        SnippetFiles *files;  ///< null: no files
        UndoStack &undo;
        const Clock &clock;
        PersonId me;
    };

    SnippetsSection(const Services &services, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A file shall be chosen, then importFrom() or exportTo().
    void importWanted();
    void exportWanted();

public Q_SLOTS:
    void importFrom(const QString &path);
    void exportTo(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildButtons();
    void readPersons();
    void showRows();
    void followCurrent();
    QString detailOf(const SnippetRow &row) const;
    const SnippetRow *current() const;
    void add();
    void editCurrent();
    void removeCurrent();
    void save(const Snippet &snippet);
    void record(const QString &words, const QList<Action> &actions);
    void take(const SnippetImport &plan);
    void say(const QString &sentence);

    Services m_services;
    const Theme &m_theme;
    SnippetModel m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    SnippetForm *m_form;
    PlainLabel *m_sentence;
};

}  // namespace daisychain::ui
