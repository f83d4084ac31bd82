#include "ui/queue_screen/reply_aids.h"

#include "ui/composer/composer_controller.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/draft_versions.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/snippet_book.h"
#include "ui/composer/snippet_completer.h"
#include "ui/shell/commands.h"

namespace daisychain::ui {

ReplyAids::ReplyAids(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_snippets(parts.snippets)
{
    addVersions(parts);
    if (m_snippets == nullptr)
        return;
    ComposerController *controller = &parts.controller;
    m_completer = new SnippetCompleter(
        parts.pane.editor(), *m_snippets, [controller] { return controller->snippetValues(); }, parts.theme);
    connect(m_completer, &SnippetCompleter::taken, controller, &ComposerController::tookSnippet);
    connect(controller, &ComposerController::gapMet, m_completer, &SnippetCompleter::pointAtGap);
    connect(m_snippets, &SnippetBook::changed, controller, &ComposerController::changed);
}

void ReplyAids::addVersions(const Parts &parts)
{
    auto *versions = new DraftVersions(parts.controller, parts.theme, parts.clock, parts.over);
    connect(versions, &DraftVersions::finished, &parts.pane, &ComposerPane::focusEditor);
    connect(versions, &DraftVersions::said, this, &ReplyAids::said);
    Command command;
    command.id = QStringLiteral("composer.versions");
    command.text = tr("Earlier versions of this reply");
    command.words = tr("history undo restore lost text draft before back recover");
    command.key = QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z);
    command.screen = parts.screen;
    command.group = tr("Writing");
    parts.commands.add(command, this, [versions] { versions->openVersions(); });
}

void ReplyAids::insert(SnippetId snippet)
{
    const SnippetRow *row = m_snippets != nullptr ? m_snippets->row(snippet) : nullptr;
    if (row != nullptr && !row->snippet.isExpired(m_snippets->now()))
        m_completer->insert(row->snippet);
}

}  // namespace daisychain::ui
