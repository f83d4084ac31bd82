#include "ui/settings/sending_section.h"

#include "core/desk/undo_window.h"
#include "ui/settings/setting_form.h"

#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace daisychain::ui {

namespace {

/// What is offered, in seconds.
constexpr std::array<int, 8> Windows{0, 5, 10, 20, 30, 60, 120, 300};

/// The shortest of those that isn't shorter.
int placeOf(int seconds)
{
    const auto place = std::lower_bound(Windows.begin(), Windows.end(), seconds);
    return int(std::min<qsizetype>(place - Windows.begin(), qsizetype(Windows.size()) - 1));
}

}  // namespace

SendingSection::SendingSection(Settings &settings, UndoStack &undo, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_form(new SettingForm(theme, undo))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_form->addHint(tr("A reply that was sent waits so long on this computer, and Ctrl+Z takes it back."));
    addWindow("sending.undo", tr("Can be taken back"), UndoWindowSec);
    addWindow("sending.undoMastodon", tr("On Mastodon"), MastodonUndoSec);
    addWindow("sending.undoBluesky", tr("On Bluesky"), BlueskyUndoSec);
    addWindow("sending.undoX", tr("On X"), XUndoSec);
}

/// A network's own window may be that of everywhere, which stands first then.
void SendingSection::addWindow(const char *id, const QString &label, const Setting<int> &setting)
{
    const int isOwn = setting.fallback < 0 ? 1 : 0;
    SettingForm::Choice choice;
    choice.id = QLatin1String(id);
    choice.label = label;
    if (isOwn)
        choice.names.append(tr("as everywhere"));
    for (const int seconds : Windows) {
        choice.names.append(seconds == 0   ? tr("not at all: it goes out at once")
                            : seconds < 60 ? tr("for %1 s").arg(seconds)
                                           : tr("for %1 min").arg(seconds / 60));
    }
    const int present = get(m_settings, setting);
    choice.current = isOwn && present < 0 ? 0 : placeOf(present) + isOwn;
    choice.apply = [this, setting, isOwn](int place) {
        set(m_settings, setting, isOwn && place == 0 ? -1 : Windows.at(size_t(place - isOwn)));
    };
    m_form->addChoice(choice);
}

}  // namespace daisychain::ui
