#include "ui/settings/notifications_section.h"

#include "core/desk/notification_settings.h"
#include "ui/desktop/closing.h"
#include "ui/settings/notification_choices.h"
#include "ui/settings/setting_form.h"
#include "ui/widget/time_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QTime>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace daisychain::ui {

namespace {

constexpr int LateChoices[] = {5, 10, 15, 30, 60, 120, 240, 480};
constexpr int HourStep = 30;  ///< minutes between two choices of an hour
constexpr int DaysAWeek = 7;
constexpr int DaysALine = 4;

QStringList hourNames()
{
    QStringList names;
    for (int minute = 0; minute < QuietHours::MinutesADay; minute += HourStep)
        names.append(timeOfDay(QTime(minute / 60, minute % 60)));
    return names;
}

/// The choice that is nearest to what is stored.
int nearestLate(int minutes)
{
    const auto *const at = std::lower_bound(std::begin(LateChoices), std::end(LateChoices), minutes);
    return std::min(int(at - std::begin(LateChoices)), int(std::size(LateChoices)) - 1);
}

}  // namespace

NotificationsSection::NotificationsSection(Settings &settings, UndoStack &undo, const Theme &theme,
                                           bool hasTray, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_undo(undo)
    , m_theme(theme)
    , m_form(new SettingForm(theme, undo))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    addLevel();
    addLate();
    addQuietHours();
    addClosing(hasTray);
}

void NotificationsSection::addLevel()
{
    const int now = std::clamp(int(get(m_settings, NotifyLevel)), 0, int(NotificationLevel::Nothing));
    m_form->addChoice({QStringLiteral("notifications.level"), tr("Tell me of"), notificationLevelNames(), now,
                       [this](int index) {
                           set(m_settings, NotifyLevel, NotificationLevel(index));
                           Q_EMIT changed();
                       }});
    m_form->addHint(tr("Each stream may differ, see Streams. What is on screen is never told, what comes "
                       "fast is told in one, and private posts are told without their words."));
}

void NotificationsSection::addLate()
{
    QStringList names;
    for (const int minutes : LateChoices)
        names.append(minutes < 60 ? tr("%n minutes", nullptr, minutes)
                                  : tr("%n hours", nullptr, minutes / 60));
    m_form->addChoice({QStringLiteral("notifications.late"), tr("Late is what waits for"), names,
                       nearestLate(get(m_settings, LateMinutes)), [this](int index) {
                           set(m_settings, LateMinutes, LateChoices[index]);
                           Q_EMIT changed();
                       }});
}

void NotificationsSection::addQuietHours()
{
    m_form->addSwitch({QStringLiteral("notifications.quiet"), tr("Quiet hours"),
                       get(m_settings, QuietHoursOn), [this](bool isOn) {
                           set(m_settings, QuietHoursOn, isOn);
                           followQuiet();
                           Q_EMIT changed();
                       }});
    const auto addHour = [this](const char *id, const QString &label, const Setting<int> &setting) {
        const int minute = std::clamp(get(m_settings, setting), 0, QuietHours::MinutesADay - 1);
        m_hours.append(m_form->addChoice(
            {QLatin1String(id), label, hourNames(), minute / HourStep, [this, setting](int index) {
                 set(m_settings, setting, index * HourStep);
                 Q_EMIT changed();
             }}));
    };
    addHour("notifications.quietFrom", tr("Quiet from"), QuietFrom);
    addHour("notifications.quietTo", tr("Quiet until"), QuietTo);
    addDays();
    m_form->addHint(tr("The days are those on which it begins. What happens meanwhile is said once at the "
                       "end."));
    followQuiet();
}

void NotificationsSection::addDays()
{
    auto *row = new QWidget;
    auto *boxes = new QGridLayout(row);  // two lines: names are long, letters large
    boxes->setContentsMargins(0, 0, 0, 0);
    boxes->setHorizontalSpacing(space::Large);
    boxes->setVerticalSpacing(0);
    const int days = get(m_settings, QuietDays);
    for (int day = 0; day < DaysAWeek; ++day) {
        auto *box = new QCheckBox(QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
        box->setAccessibleName(tr("Quiet on %1").arg(QLocale().standaloneDayName(day + 1)));
        box->setChecked(((days >> day) & 1) != 0);
        connect(box, &QCheckBox::clicked, this, [this, day](bool isOn) {
            const int before = get(m_settings, QuietDays);
            const int after = isOn ? before | (1 << day) : before & ~(1 << day);
            m_undo.push(
                SettingForm::stepWords(tr("On")), [this, before] { setDays(before); },
                [this, after] { setDays(after); });
            setDays(after);
        });
        boxes->addWidget(box, day / DaysALine, day % DaysALine);
        m_days.append(box);
    }
    boxes->setColumnStretch(DaysALine, 1);
    m_hours.append(row);
    m_form->addControl(QStringLiteral("notifications.quietDays"), tr("On"), row);
}

void NotificationsSection::setDays(int days)
{
    set(m_settings, QuietDays, days);
    for (int day = 0; day < DaysAWeek; ++day)
        m_days[day]->setChecked(((days >> day) & 1) != 0);
    Q_EMIT changed();
}

void NotificationsSection::followQuiet()
{
    for (QWidget *hour : std::as_const(m_hours))
        hour->setEnabled(get(m_settings, QuietHoursOn));
}

void NotificationsSection::addClosing(bool hasTray)
{
    const int now = std::clamp(int(get(m_settings, WhenClosed)), 0, int(ClosingChoice::Quit));
    QComboBox *box =
        m_form->addChoice({QStringLiteral("notifications.closing"),
                           tr("When the window is closed"),
                           {tr("ask me"), tr("go on in the tray"), tr("quit")},
                           hasTray ? now : int(ClosingChoice::Quit),
                           [this](int index) { set(m_settings, WhenClosed, ClosingChoice(index)); }});
    if (hasTray)
        return;
    box->setEnabled(false);
    m_form->addHint(tr("This desktop has no tray: closing the window ends Daisychain, and notifications "
                       "stand at the foot of the window."));
}

}  // namespace daisychain::ui
