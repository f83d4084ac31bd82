#pragma once

#include "core/base/clock.h"
#include "core/desk/snippet.h"
#include "ui/theme/theme.h"

#include <QObject>

class QWidget;

namespace daisychain::ui {

class Commands;
class ComposerController;
class ComposerPane;
class SnippetBook;
class SnippetCompleter;

/// What helps while a reply is written: saved replies behind a slash, and what the text said before.
class ReplyAids final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        ComposerController &controller;
        ComposerPane &pane;
        const SnippetBook *snippets;  ///< null: there are none
        const Theme &theme;
        const Clock &clock;
        Commands &commands;
        QWidget *over;   ///< the list of versions lies over it
        QString screen;  ///< whose command it is
    };

    ReplyAids(const Parts &parts, QObject *parent);

    /// Puts a snippet where the cursor is.
    void insert(SnippetId snippet);

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void addVersions(const Parts &parts);

    const SnippetBook *m_snippets;
    SnippetCompleter *m_completer = nullptr;
};

}  // namespace daisychain::ui
