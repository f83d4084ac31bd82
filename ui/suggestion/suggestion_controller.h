#pragma once

#include "core/desk/suggestion_reader.h"
#include "ui/composer/composer_controller.h"

#include <QHash>

namespace daisychain::ui {

/// What colleagues answered in conversations like the one on screen, asked for by a person; what was taken is
/// remembered beside the reply until it is sent.
///
/// Threads: the GUI thread.
class SuggestionController final : public QObject {
    Q_OBJECT

public:
    static constexpr int MostShown = 3;

    enum class State { Closed, Looking, Shown, Nothing, Failed };

    SuggestionController(SuggestionReader &reader, ComposerController &composer, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// Private data in them is masked.
    const QList<Suggestion> &suggestions() const { return m_suggestions; }
    /// From which answer the reply on screen was made.
    std::optional<Suggestion> adapted() const;

    void open();
    void close();
    /// Its text stands in the reply, to be read and adapted.
    void take(int index);

Q_SIGNALS:
    void changed();
    /// The text goes where the cursor is.
    void taken(const QString &text);

private:
    void show(State state, const QList<Suggestion> &suggestions = {});

    SuggestionReader &m_reader;
    ComposerController &m_composer;
    State m_state = State::Closed;
    QString m_handle;  ///< for which it was asked
    QList<Suggestion> m_suggestions;
    QHash<QString, Suggestion> m_adapted;  ///< by the conversation's handle
};

}  // namespace daisychain::ui
