#include "ui/shell/undo_stack.h"

#include "core/base/when_ready.h"

#include <algorithm>
#include <utility>

namespace daisychain::ui {

UndoStack::UndoStack(Journal &journal, const Clock &clock, PersonId me, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_me(me)
{
}

void UndoStack::push(const QString &words, const QList<Action> &actions)
{
    Step step{words, {}, {}, {}};
    std::copy_if(actions.begin(), actions.end(), std::back_inserter(step.actions),
                 [](const Action &action) { return isUndoable(action.payload); });
    if (!step.actions.isEmpty())
        keep(step);
}

void UndoStack::push(const QString &words, std::function<void()> takeBack, std::function<void()> doAgain)
{
    keep({words, {}, std::move(takeBack), std::move(doAgain)});
}

void UndoStack::keep(const Step &step)
{
    m_done.append(step);
    if (m_done.size() > MaxSteps)
        m_done.removeFirst();
    m_undone.clear();
    Q_EMIT changed();
    inTurn([this] { takeBackUnmeant(); });
}

bool UndoStack::isUnmeant(const Step &step, const Span &span) const
{
    return std::any_of(step.actions.begin(), step.actions.end(),
                       [&](const Action &action) { return action.at >= span.from && action.at <= span.to; });
}

void UndoStack::takeBackSince(Instant since)
{
    m_unmeant = Span{since, m_clock.now()};
    inTurn([this] { takeBackUnmeant(); });
}

void UndoStack::takeBackUnmeant()
{
    if (!m_unmeant || m_done.isEmpty() || !isUnmeant(m_done.last(), *m_unmeant))
        return;
    m_unmeant.reset();
    reverse(m_done, m_undone, nullptr);
}

void UndoStack::inTurn(std::function<void()> what)
{
    if (m_isBusy)
        m_waiting.push_back(std::move(what));
    else
        what();
}

void UndoStack::endTurn()
{
    m_isBusy = false;
    while (!m_isBusy && !m_waiting.empty()) {
        const std::function<void()> next = std::move(m_waiting.front());
        m_waiting.pop_front();
        next();
    }
}

QString UndoStack::undoWords() const
{
    return m_done.isEmpty() ? QString() : m_done.last().words;
}

QString UndoStack::redoWords() const
{
    return m_undone.isEmpty() ? QString() : m_undone.last().words;
}

void UndoStack::undo()
{
    inTurn([this] { reverse(m_done, m_undone, &UndoStack::undone); });
}

void UndoStack::redo()
{
    inTurn([this] { reverse(m_undone, m_done, &UndoStack::redone); });
}

void UndoStack::reverse(QList<Step> &from, QList<Step> &to, void (UndoStack::*told)(const QString &))
{
    if (from.isEmpty())
        return;
    const Step step = from.takeLast();
    if (step.takeBack) {
        if (step.doAgain) {
            to.append({step.words, {}, step.doAgain, step.takeBack});
            Q_EMIT(this->*told)(step.words);
        }
        Q_EMIT changed();
        return step.takeBack();
    }
    Recording recording;
    for (auto action = step.actions.crbegin(); action != step.actions.crend(); ++action) {
        const Instant now = m_clock.now();
        recording.actions.append(Action{.id = {newUuid(now)},
                                        .actor = m_me,
                                        .at = now,
                                        .audience = action->audience,
                                        .subject = action->subject,
                                        .payload = Undo{action->id}});
    }
    m_isBusy = true;
    whenReady(m_journal.record(recording), this,
              [this, step, recording, &from, &to, told](const Result<StoreVersion> &done) {
                  if (!done) {
                      from.append(step);
                      Q_EMIT failed(done.error());
                  } else {
                      to.append({step.words, recording.actions, {}, {}});
                      if (told != nullptr)
                          Q_EMIT(this->*told)(step.words);
                  }
                  Q_EMIT changed();
                  endTurn();
              });
    Q_EMIT changed();
}

}  // namespace daisychain::ui
