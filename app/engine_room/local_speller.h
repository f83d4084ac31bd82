#pragma once

#include "core/desk/desk_state.h"
#include "core/desk/person.h"
#include "core/desk/speller.h"
#include "core/spell/dictionary.h"

#include <QHash>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <map>

namespace daisychain::engine_room {

/// Speller with the dictionaries of this machine; words that were added are kept with the desk's state.
///
/// Threads: one of its own, on which futures end; call from any. Its end waits for the dictionary it reads.
class LocalSpeller final : public Speller {
public:
    /// `state` must outlive it. `me` is asked on the calling thread.
    LocalSpeller(QStringList dictionaryFolders, DeskState &state, std::function<PersonId()> me);
    ~LocalSpeller() override;

    QFuture<Result<QStringList>> languages() override;
    QFuture<Result<QStringList>> languagesOf(QString text, QString claimed) override;
    QFuture<Result<QStringList>> unknownWords(QStringList words, QStringList languages) override;
    QFuture<Result<QStringList>> corrections(QString word, QStringList languages, int most) override;
    QFuture<Result<QStringList>> ownWords(OwnWords whose) override;
    QFuture<Result<QStringList>> setOwnWords(OwnWords whose, QStringList words) override;

private:
    using Job = std::function<Result<QStringList>()>;

    QFuture<Result<QStringList>> onThread(Job job);
    QString nameOf(OwnWords whose) const;
    const QList<spell::DictionaryFiles> &installed();
    QList<spell::Dictionary *> dictionaries(const QStringList &languages);
    Result<QStringList> wordsUnder(const QString &name);
    Result<QSet<QString>> foldedOwn(const QStringList &names);

    const QStringList m_folders;
    DeskState &m_state;
    const std::function<PersonId()> m_me;
    std::atomic<bool> m_isEnding{false};
    // Touched on the thread only.
    std::optional<QList<spell::DictionaryFiles>> m_installed;
    std::map<QString, std::unique_ptr<spell::Dictionary>> m_open;  ///< by path; null: it can't be read
    QHash<QString, QStringList> m_own;                             ///< by name in the desk's state
    QThreadPool m_thread;                                          ///< ends first
};

}  // namespace daisychain::engine_room
