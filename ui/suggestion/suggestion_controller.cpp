#include "ui/suggestion/suggestion_controller.h"

#include "core/base/when_ready.h"
#include "core/text/private_data.h"

namespace daisychain::ui {

SuggestionController::SuggestionController(SuggestionReader &reader, ComposerController &composer,
                                           QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_composer(composer)
{
    connect(&m_composer, &ComposerController::changed, this, [this] {
        if (m_composer.handle() != m_handle && m_state != State::Closed)
            close();
        if (m_composer.isReady() && m_composer.text().trimmed().isEmpty() &&
            m_adapted.remove(m_composer.handle()))
            Q_EMIT changed();
    });
    connect(&m_composer, &ComposerController::handedOver, this,
            [this](const QString &handle) { m_adapted.remove(handle); });
}

std::optional<Suggestion> SuggestionController::adapted() const
{
    const auto it = m_adapted.constFind(m_composer.handle());
    return it == m_adapted.constEnd() ? std::nullopt : std::optional(*it);
}

void SuggestionController::open()
{
    if (!m_composer.isReady())
        return;
    m_handle = m_composer.handle();
    show(State::Looking);
    whenReady(m_reader.suggestions(m_handle, MostShown), this,
              [this, handle = m_handle](const Result<QList<Suggestion>> &found) {
                  if (handle != m_handle || m_state != State::Looking)
                      return;
                  if (!found)
                      return show(State::Failed);
                  QList<Suggestion> shown = found->first(std::min<qsizetype>(MostShown, found->size()));
                  for (Suggestion &one : shown)
                      one.text = text::maskPrivateData(one.text).text;
                  show(shown.isEmpty() ? State::Nothing : State::Shown, shown);
              });
}

void SuggestionController::close()
{
    if (m_state != State::Closed)
        show(State::Closed);
}

void SuggestionController::show(State state, const QList<Suggestion> &suggestions)
{
    m_state = state;
    m_suggestions = suggestions;
    Q_EMIT changed();
}

void SuggestionController::take(int index)
{
    if (index < 0 || index >= m_suggestions.size())
        return;
    const Suggestion chosen = m_suggestions[index];
    close();
    Q_EMIT taken(chosen.text);
    m_adapted.insert(m_handle, chosen);
    Q_EMIT changed();
}

}  // namespace daisychain::ui
