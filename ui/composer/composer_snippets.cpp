// What ComposerController knows of the snippets that its text is made from.
#include "ui/composer/composer_controller.h"
#include "ui/composer/snippet_book.h"

namespace daisychain::ui {

SnippetValues ComposerController::snippetValues() const
{
    SnippetValues values;
    if (!m_detail)
        return values;
    const QString name = snippetValue(m_detail->head.customerName);
    const QString me = m_services.roster.personName(m_services.roster.me());
    values[SnippetVariable::Customer] = name;
    values[SnippetVariable::CustomerFirst] = firstNameOf(name);
    if (const QString handle = addressee(); !handle.isEmpty())
        values[SnippetVariable::Handle] = u'@' + handle;
    values[SnippetVariable::Me] = me;
    values[SnippetVariable::MeFirst] = firstNameOf(me);
    values[SnippetVariable::Signature] = m_services.roster.signature();
    if (const Account *speaker = account())
        values[SnippetVariable::Account] = Roster::shortHandle(speaker->handle);
    return values;
}

void ComposerController::tookSnippet(SnippetId snippet)
{
    if (!m_draft.snippets.contains(snippet))
        m_draft.snippets.append(snippet);
    textChanged();
    Q_EMIT changed();
}

std::optional<SnippetGap> ComposerController::gap() const
{
    return m_draft.snippets.isEmpty() ? std::nullopt : firstGap(m_draft.text);
}

/// Those whose words are still in the text.
QList<SnippetId> ComposerController::snippetsInText() const
{
    QList<SnippetId> used;
    for (const SnippetId &id : m_draft.snippets) {
        const SnippetRow *row = m_services.snippets != nullptr ? m_services.snippets->row(id) : nullptr;
        if (row != nullptr && isSnippetIn(row->snippet, m_draft.text))
            used.append(id);
    }
    return used;
}

std::optional<SnippetRow> ComposerController::wornSnippet() const
{
    std::optional<SnippetRow> worn;
    QStringList saved;
    const SnippetValues values = snippetValues();
    for (const SnippetId &id : snippetsInText()) {
        const SnippetRow *row = m_services.snippets->row(id);
        saved.append(filledSnippet(row->snippet, values));
        if (m_services.snippets->isWorn(*row) && (!worn || worn->usesToday < row->usesToday))
            worn = *row;
    }
    return worn && !hasOwnLine(m_draft.text, saved) ? worn : std::nullopt;
}

}  // namespace daisychain::ui
