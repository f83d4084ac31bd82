#pragma once

#include <QSet>
#include <QSize>
#include <QStringList>

class QWidget;

namespace daisychain::ui {
class Theme;
}

namespace daisychain::test {

/// Where pictures go: each screen in light and dark; at 200 % when started with QT_SCALE_FACTOR=2. Each is
/// looked over as well (audit.h).
class Gallery {
public:
    /// Only pictures whose name begins with `only` are painted; an empty `folder` keeps none, and is for
    /// looking over alone.
    Gallery(QString folder, QString only, ui::Theme &theme);

    /// Whether any picture of a group is wanted.
    bool wants(const QString &group) const { return m_only.startsWith(group) || group.startsWith(m_only); }
    /// Paints the window, light and dark, at its size; at 200 % only when `isSharp`.
    void paint(const QString &name, QWidget &window, QSize size, bool isSharp = false);

    /// The surface is in the pseudo-locale: texts that aren't are faults.
    void setPseudo(bool isPseudo) { m_isPseudo = isPseudo; }
    bool isPseudo() const { return m_isPseudo; }
    /// Only the guide's pictures are painted, cut to the part that they are about (guide_pictures.h).
    void setGuide(bool isGuide) { m_isGuide = isGuide; }
    /// Said by the pictures themselves, or by people in them: nobody translates it.
    void know(const QStringList &texts);
    /// The same of a text as a whole: names that are words of others too.
    void knowWhole(const QString &text) { m_knownWhole.insert(text); }

    /// Those found so far, each with its picture.
    const QStringList &faults() const { return m_faults; }
    ui::Theme &theme() { return m_theme; }
    int painted() const { return m_painted; }

private:
    void save(const QString &name, QWidget &window, bool isDark);
    void lookOver(const QString &name, const QWidget &window);

    QString m_folder;
    QString m_only;
    ui::Theme &m_theme;
    bool m_isPseudo = false;
    bool m_isGuide = false;
    QStringList m_known;
    QSet<QString> m_knownWhole;
    QStringList m_faults;
    int m_painted = 0;
};

/// The queue with its panes, in every state.
void paintQueueScreens(Gallery &gallery);

/// The sections of the settings, the page after an absence, what is on the desktop.
void paintSettingsScreens(Gallery &gallery);
/// One conversation: pictures, edits, quotes, polls, folds, keeping people off.
void paintConversation(Gallery &gallery);
/// What helps to write: guards, promises, daisies, what colleagues answered.
void paintWritingMeans(Gallery &gallery);
/// Emoji, mentions, signatures, and who on the team writes a language.
void paintWords(Gallery &gallery);
/// Sending later and out of the way; posts of ours that are edited and deleted.
void paintSending(Gallery &gallery);
/// Views of one's own, marks, and what is done to many at once.
void paintBulkWork(Gallery &gallery);

/// Erasing a customer: what goes, how far it is, the receipt.
void paintErasing(Gallery &gallery);

/// Bringing a file in, step by step.
void paintImport(Gallery &gallery);

/// What the networks ask for, cost and don't take.
void paintNetworks(Gallery &gallery);

/// What networks answer when they don't do as asked, as the user sees it.
void paintErrors(Gallery &gallery);

/// Saved replies while writing and in the settings, and what a draft said before.
void paintSnippets(Gallery &gallery);

/// The columns of streams, in every state.
void paintStreams(Gallery &gallery);

/// The customers, one of them with the whole card.
void paintCustomers(Gallery &gallery);

/// The search and the outbox.
void paintFinding(Gallery &gallery);

/// The first start, the settings, the palette, the list of keys, languages, strips.
void paintShell(Gallery &gallery);

}  // namespace daisychain::test
