<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Away</name>
    <message numerus="yes">
        <source>; and %n more gaps</source>
        <translation>
            <numerusform>; und %n weitere Lücke</numerusform>
            <numerusform>; und %n weitere Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>You were away for %1, since %2.</source>
        <translation>Du warst %1 weg, seit %2.</translation>
    </message>
    <message>
        <source>Nothing was watched: no stream is listened to.</source>
        <translation>Nichts wurde beobachtet: Auf keinen Strom wird gehört.</translation>
    </message>
    <message>
        <source>Not everything was heard: %1.</source>
        <translation>Nicht alles wurde gehört: %1.</translation>
    </message>
    <message>
        <source>What came since %1 is being fetched, or not known yet.</source>
        <translation>Was seit %1 kam, wird noch geholt oder ist noch nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n streams were watched or caught up with all the time; nothing is missing.</source>
        <translation>
            <numerusform>%n Strom wurde die ganze Zeit beobachtet oder nachgeholt; nichts fehlt.</numerusform>
            <numerusform>%n Ströme wurden die ganze Zeit beobachtet oder nachgeholt; nichts fehlt.</numerusform>
        </translation>
    </message>
    <message>
        <source>a reply of yours</source>
        <translation>eine Antwort von dir</translation>
    </message>
    <message>
        <source>wrote again after your answer · %1</source>
        <translation>hat nach deiner Antwort wieder geschrieben · %1</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>nicht gesendet: %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>not out yet: %1</source>
        <translation>noch nicht hinaus: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a stream, or several; what is missing of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>BulkWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of customers</comment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, claimed by a colleague</source>
        <translation>
            <numerusform>%n ausgelassen, bei jemandem aus dem Team</numerusform>
            <numerusform>%n ausgelassen, bei Kolleginnen oder Kollegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, claimed by %1</source>
        <translation>
            <numerusform>%n ausgelassen, bei %1</numerusform>
            <numerusform>%n ausgelassen, bei %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, with a reply that is not sent yet</source>
        <translation>
            <numerusform>%n ausgelassen, mit einer Antwort, die noch nicht gesendet ist</numerusform>
            <numerusform>%n ausgelassen, mit Antworten, die noch nicht gesendet sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, with a draft</source>
        <translation>
            <numerusform>%n ausgelassen, mit einem Entwurf</numerusform>
            <numerusform>%n ausgelassen, mit Entwürfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, with a post that came after you marked it</source>
        <translation>
            <numerusform>%n ausgelassen, mit einem Beitrag nach dem Markieren</numerusform>
            <numerusform>%n ausgelassen, mit Beiträgen nach dem Markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, where there is nothing to do</source>
        <translation>
            <numerusform>%n ausgelassen, wo es nichts zu tun gibt</numerusform>
            <numerusform>%n ausgelassen, wo es nichts zu tun gibt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, not here any more</source>
        <translation>
            <numerusform>%n ausgelassen, nicht mehr da</numerusform>
            <numerusform>%n ausgelassen, nicht mehr da</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a reason, and the customers it is true of</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is none left to do this to.</source>
        <translation>Es ist keines übrig, bei dem das ginge.</translation>
    </message>
    <message numerus="yes">
        <source>Claim %n conversations?</source>
        <translation>
            <numerusform>%n Gespräch übernehmen?</numerusform>
            <numerusform>%n Gespräche übernehmen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give back %n conversations?</source>
        <translation>
            <numerusform>%n Gespräch zurückgeben?</numerusform>
            <numerusform>%n Gespräche zurückgeben?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n conversations?</source>
        <translation>
            <numerusform>%n Gespräch erledigen?</numerusform>
            <numerusform>%n Gespräche erledigen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait for %n customers?</source>
        <translation>
            <numerusform>Auf %n Kunden warten?</numerusform>
            <numerusform>Auf %n Kunden warten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snooze %n conversations until %1?</source>
        <translation>
            <numerusform>%n Gespräch bis %1 zurückstellen?</numerusform>
            <numerusform>%n Gespräche bis %1 zurückstellen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n conversations again?</source>
        <translation>
            <numerusform>%n Gespräch wieder öffnen?</numerusform>
            <numerusform>%n Gespräche wieder öffnen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep what %n customers said as praise?</source>
        <translation>
            <numerusform>Was %n Kunde sagte, als Lob behalten?</numerusform>
            <numerusform>Was %n Kunden sagten, als Lob behalten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Like the posts of %n customers?</source>
        <translation>
            <numerusform>Den Beitrag von %n Kunden mit „gefällt mir“ versehen?</numerusform>
            <numerusform>Die Beiträge von %n Kunden mit „gefällt mir“ versehen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Like and close %n conversations?</source>
        <translation>
            <numerusform>%n Gespräch mit „gefällt mir“ erledigen?</numerusform>
            <numerusform>%n Gespräche mit „gefällt mir“ erledigen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>claim %n</source>
        <translation>
            <numerusform>%n übernehmen</numerusform>
            <numerusform>%n übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>give back %n</source>
        <translation>
            <numerusform>%n zurückgeben</numerusform>
            <numerusform>%n zurückgeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>close %n</source>
        <translation>
            <numerusform>%n erledigen</numerusform>
            <numerusform>%n erledigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wait for %n</source>
        <translation>
            <numerusform>auf %n warten</numerusform>
            <numerusform>auf %n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>snooze %n</source>
        <translation>
            <numerusform>%n zurückstellen</numerusform>
            <numerusform>%n zurückstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open %n again</source>
        <translation>
            <numerusform>%n wieder öffnen</numerusform>
            <numerusform>%n wieder öffnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keep %n</source>
        <translation>
            <numerusform>%n behalten</numerusform>
            <numerusform>%n behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>like %n</source>
        <translation>
            <numerusform>%n gefällt mir</numerusform>
            <numerusform>%n gefallen mir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>like and close %n</source>
        <translation>
            <numerusform>%n mit „gefällt mir“ erledigen</numerusform>
            <numerusform>%n mit „gefällt mir“ erledigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yours</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n von dir</numerusform>
            <numerusform>%n von dir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nobody&apos;s</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n von niemandem</numerusform>
            <numerusform>%n von niemandem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claimed by colleagues</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n bei Kolleginnen und Kollegen</numerusform>
            <numerusform>%n bei Kolleginnen und Kollegen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>conversations dealt with</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n left as they were.</source>
        <translation>
            <numerusform>Angehalten: %n bleibt, wie es war.</numerusform>
            <numerusform>Angehalten: %n bleiben, wie sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left open, because the customer wrote meanwhile</source>
        <translation>
            <numerusform>%n offen gelassen, weil inzwischen geschrieben wurde</numerusform>
            <numerusform>%n offen gelassen, weil inzwischen geschrieben wurde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be recorded, and stay marked</source>
        <translation>
            <numerusform>%n konnte nicht gespeichert werden und bleibt markiert</numerusform>
            <numerusform>%n konnten nicht gespeichert werden und bleiben markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnFinder</name>
    <message>
        <source>There is no account that could listen.</source>
        <translation>Es gibt kein Konto, das hören könnte.</translation>
    </message>
    <message>
        <source>Column: %1</source>
        <translation>Spalte: %1</translation>
    </message>
    <message>
        <source>%1 · is here</source>
        <translation>%1 · ist schon da</translation>
    </message>
    <message>
        <source>New column: %1</source>
        <translation>Neue Spalte: %1</translation>
    </message>
    <message>
        <source>heard by %1</source>
        <translation>gehört von %1</translation>
    </message>
    <message>
        <source>#hashtag, @handle, a list, or words to listen for</source>
        <translation>#Hashtag, @Name, eine Liste oder Wörter, auf die gehört wird</translation>
    </message>
    <message>
        <source>list</source>
        <comment>a list of people</comment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Lists of people can&apos;t be read now</source>
        <translation>Listen von Leuten sind gerade nicht lesbar</translation>
    </message>
</context>
<context>
    <name>ColumnWords</name>
    <message numerus="yes">
        <source>%n others say the same: hide them</source>
        <translation>
            <numerusform>%n weiterer sagt dasselbe: verbergen</numerusform>
            <numerusform>%n weitere sagen dasselbe: verbergen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others say the same: show them</source>
        <translation>
            <numerusform>%n weiterer sagt dasselbe: zeigen</numerusform>
            <numerusform>%n weitere sagen dasselbe: zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a post; how its conversation stands</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>more than %1 new</source>
        <translation>mehr als %1 neu</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>fetching …</source>
        <translation>wird geholt …</translation>
    </message>
    <message>
        <source>fetch what the server still has</source>
        <translation>holen, was der Server noch hat</translation>
    </message>
    <message numerus="yes">
        <source>%n posts of that time were brought in.</source>
        <translation>
            <numerusform>%n Beitrag aus dieser Zeit wurde hereingeholt.</numerusform>
            <numerusform>%n Beiträge aus dieser Zeit wurden hereingeholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has nothing more of that time.</source>
        <translation>Der Server hat aus dieser Zeit nichts mehr.</translation>
    </message>
    <message>
        <source>%1 It has more than could be asked for at once.</source>
        <translation>%1 Er hat mehr, als auf einmal erfragt werden kann.</translation>
    </message>
    <message>
        <source>That time is too far back to be asked for at once: nothing was brought in.</source>
        <translation>Diese Zeit liegt zu weit zurück, um auf einmal erfragt zu werden: nichts wurde hereingeholt.</translation>
    </message>
</context>
<context>
    <name>ComposerWords</name>
    <message>
        <source>Sending in %1 s</source>
        <translation>Wird in %1 s gesendet</translation>
    </message>
    <message>
        <source>%1 has a draft here, %2: %3</source>
        <translation>%1 hat hier einen Entwurf, %2: %3</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>jemand aus dem Team</translation>
    </message>
    <message numerus="yes">
        <source>You have %n more drafts here, the newest %1: %2</source>
        <translation>
            <numerusform>du hast hier noch einen Entwurf, von %1: %2</numerusform>
            <numerusform>du hast hier noch %n Entwürfe, der neueste von %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written to.</source>
        <translation>In den Datenordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk takes nothing just now.</source>
        <translation>Die Festplatte nimmt gerade nichts an.</translation>
    </message>
    <message>
        <source>This text is only here, in memory; it is tried again.</source>
        <translation>Dieser Text ist nur hier, im Speicher; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>A text of another conversation is only in memory; it is tried again.</source>
        <translation>Ein Text eines anderen Gesprächs ist nur im Speicher; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Goes out %1, even if they write.</source>
        <translation>Geht %1 hinaus, auch wenn der Kunde schreibt.</translation>
    </message>
    <message>
        <source>Goes out %1, unless they write first.</source>
        <translation>Geht %1 hinaus, wenn der Kunde nicht vorher schreibt.</translation>
    </message>
    <message>
        <source>today, %1</source>
        <comment>a time of day</comment>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <comment>a time of day</comment>
        <translation>morgen um %1</translation>
    </message>
    <message>
        <source>dddd, d MMM</source>
        <comment>a day: see QLocale</comment>
        <translation>dddd, d. MMM</translation>
    </message>
    <message>
        <source>dddd, d MMM yyyy</source>
        <comment>a day: see QLocale</comment>
        <translation>dddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and its time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Only %1 and %2 can read this.</source>
        <translation>Nur %1 und %2 können das lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n weitere Person</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 can read this.</source>
        <translation>%1 und %2 können das lesen.</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>type this into the reply</source>
        <translation>in die Antwort schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n replies are not out yet. They wait here and go out after the next start.</source>
        <translation>
            <numerusform>%n Antwort ist noch nicht draußen. Sie wartet hier und geht nach dem nächsten Start hinaus.</numerusform>
            <numerusform>%n Antworten sind noch nicht draußen. Sie warten hier und gehen nach dem nächsten Start hinaus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Daisychain did not come to its end last time. What it had taken in and what you wrote is here.</source>
        <translation>Daisychain wurde beim letzten Mal nicht ordentlich beendet. Was es aufgenommen hatte und was du geschrieben hast, ist da.</translation>
    </message>
    <message>
        <source>This is the demo network, on this machine alone. Nothing here reaches anybody.</source>
        <translation>Das ist das Demo-Netz, nur auf diesem Rechner. Nichts von hier erreicht irgendwen.</translation>
    </message>
    <message>
        <source>connect a real account</source>
        <translation>ein echtes Konto verbinden</translation>
    </message>
    <message>
        <source>The demo network ended.</source>
        <translation>Das Demo-Netz hat sich beendet.</translation>
    </message>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>Das Demo-Netz konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>Start Daisychain without --demo to connect a real account.</source>
        <translation>Starte Daisychain ohne --demo, um ein echtes Konto zu verbinden.</translation>
    </message>
    <message>
        <source>That could not be started.</source>
        <translation>Das ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>“%1” was typed where no text goes. Nothing was changed.</source>
        <translation>„%1“ wurde getippt, wo kein Text hingehört. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>was geschah</translation>
    </message>
    <message numerus="yes">
        <source>%n replies are to go out later. Nobody sends them while Daisychain is closed; those whose time is over by then wait for your look.</source>
        <translation>
            <numerusform>%n Antwort soll später hinausgehen. Niemand sendet sie, solange Daisychain geschlossen ist; ist ihre Zeit bis dahin vorbei, wartet sie auf deinen Blick.</numerusform>
            <numerusform>%n Antworten sollen später hinausgehen. Niemand sendet sie, solange Daisychain geschlossen ist; die, deren Zeit bis dahin vorbei ist, warten auf deinen Blick.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostsSection</name>
    <message>
        <source>post read</source>
        <translation>Beitrag gelesen</translation>
    </message>
    <message>
        <source>own post or mention read</source>
        <translation>eigener Beitrag oder Erwähnung gelesen</translation>
    </message>
    <message>
        <source>person looked up</source>
        <translation>Person nachgeschlagen</translation>
    </message>
    <message>
        <source>private message read</source>
        <translation>private Nachricht gelesen</translation>
    </message>
    <message>
        <source>list read</source>
        <translation>Liste gelesen</translation>
    </message>
    <message>
        <source>post sent</source>
        <translation>Beitrag gesendet</translation>
    </message>
    <message>
        <source>post with a link sent</source>
        <translation>Beitrag mit Link gesendet</translation>
    </message>
    <message>
        <source>answer to a mention sent</source>
        <translation>Antwort auf eine Erwähnung gesendet</translation>
    </message>
    <message>
        <source>private message sent</source>
        <translation>private Nachricht gesendet</translation>
    </message>
    <message>
        <source>post deleted</source>
        <translation>Beitrag gelöscht</translation>
    </message>
    <message>
        <source>person muted or blocked</source>
        <translation>Person stumm geschaltet oder blockiert</translation>
    </message>
    <message>
        <source>alt text written</source>
        <translation>Bildbeschreibung geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <comment>posts, people and messages</comment>
        <translation>
            <numerusform>%n gelesen</numerusform>
            <numerusform>%n gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written</source>
        <comment>posts and messages</comment>
        <translation>
            <numerusform>%n geschrieben</numerusform>
            <numerusform>%n geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>bug</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>customer since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>renewal</source>
        <translation>Verlängerung</translation>
    </message>
    <message>
        <source>press</source>
        <translation>Presse</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>minor or vulnerable</source>
        <translation>minderjährig oder schutzbedürftig</translation>
    </message>
    <message>
        <source>legal dispute</source>
        <translation>Rechtsstreit</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message numerus="yes">
        <source>a customer for %n years today</source>
        <translation>
            <numerusform>heute seit einem Jahr Kunde</numerusform>
            <numerusform>heute seit %n Jahren Kunde</numerusform>
        </translation>
    </message>
    <message>
        <source>birthday today</source>
        <translation>hat heute Geburtstag</translation>
    </message>
    <message>
        <source>renewal today</source>
        <translation>Verlängerung ist heute</translation>
    </message>
    <message numerus="yes">
        <source>thanked us %n times</source>
        <translation>
            <numerusform>dankte uns einmal</numerusform>
            <numerusform>dankte uns %n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>praised us %n times</source>
        <translation>
            <numerusform>lobte uns einmal</numerusform>
            <numerusform>lobte uns %n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises kept</source>
        <translation>
            <numerusform>%n Versprechen gehalten</numerusform>
            <numerusform>%n Versprechen gehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept late</source>
        <translation>
            <numerusform>%n verspätet gehalten</numerusform>
            <numerusform>%n verspätet gehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n gebrochen</numerusform>
            <numerusform>%n gebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daisies</source>
        <translation>
            <numerusform>%n Gänseblümchen</numerusform>
            <numerusform>%n Gänseblümchen</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>late since %1</source>
        <translation>verspätet seit %1</translation>
    </message>
    <message>
        <source>broken once, now due %1</source>
        <translation>einmal gebrochen, jetzt fällig %1</translation>
    </message>
    <message>
        <source>kept %1</source>
        <translation>gehalten %1</translation>
    </message>
    <message>
        <source>kept late, %1</source>
        <translation>verspätet gehalten, %1</translation>
    </message>
</context>
<context>
    <name>DayFinder</name>
    <message>
        <source>A day, a month or a year: 2026-03-04, 2026-03, 2019, yesterday, 3d</source>
        <translation>Ein Tag, ein Monat oder ein Jahr: 2026-03-04, 2026-03, 2019, 4.3.2026, 3d</translation>
    </message>
    <message>
        <source>That is no day. One is written so: 2026-03-04, 2026-03, 2019, yesterday, 3d, 2w.</source>
        <translation>Das ist kein Tag. Man schreibt ihn so: 2026-03-04, 2026-03, 2019, 4.3.2026, 3d, 2w.</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>A week ago</source>
        <translation>Vor einer Woche</translation>
    </message>
    <message>
        <source>Four weeks ago</source>
        <translation>Vor vier Wochen</translation>
    </message>
    <message>
        <source>A year ago</source>
        <translation>Vor einem Jahr</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>in public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>in public, unlisted</source>
        <translation>öffentlich, nicht gelistet</translation>
    </message>
    <message>
        <source>to followers</source>
        <translation>an Folgende</translation>
    </message>
    <message>
        <source>in private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>something arrived that you had not seen</source>
        <translation>etwas kam an, das du nicht gesehen hattest</translation>
    </message>
    <message>
        <source>the post it answers was edited</source>
        <translation>der beantwortete Beitrag wurde bearbeitet</translation>
    </message>
    <message>
        <source>the post it answers is gone</source>
        <translation>der beantwortete Beitrag ist weg</translation>
    </message>
    <message>
        <source>a colleague answered meanwhile</source>
        <translation>jemand aus dem Team hat inzwischen geantwortet</translation>
    </message>
    <message>
        <source>it waited too long to go out unseen</source>
        <translation>sie hat zu lange gewartet, um ungesehen hinauszugehen</translation>
    </message>
    <message>
        <source>the computer slept, or its clock jumped</source>
        <translation>der Rechner schlief, oder seine Uhr sprang</translation>
    </message>
    <message>
        <source>the network refused it</source>
        <translation>das Netz hat sie abgelehnt</translation>
    </message>
    <message>
        <source>the network refused it: “%1”</source>
        <translation>das Netz hat sie abgelehnt: „%1“</translation>
    </message>
    <message>
        <source>nobody can tell whether it arrived; look at the thread before you send it again</source>
        <translation>niemand kann sagen, ob sie ankam; sieh im Verlauf nach, ehe du sie noch einmal sendest</translation>
    </message>
    <message>
        <source>the account is signed out</source>
        <translation>das Konto ist abgemeldet</translation>
    </message>
    <message>
        <source>the network takes fewer pictures here</source>
        <translation>das Netzwerk nimmt hier weniger Bilder an</translation>
    </message>
    <message>
        <source>a picture of it isn&apos;t here any more</source>
        <translation>eines ihrer Bilder ist nicht mehr da</translation>
    </message>
    <message>
        <source>a picture of it isn&apos;t here any more: “%1”</source>
        <translation>eines ihrer Bilder ist nicht mehr da: „%1“</translation>
    </message>
    <message>
        <source>It is on its way already, or somebody was first. Nothing was changed.</source>
        <translation>Sie ist schon unterwegs, oder jemand war schneller. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It could not be written to this computer&apos;s disk. Your text is still here.</source>
        <translation>Es konnte nicht auf die Platte dieses Rechners geschrieben werden. Dein Text ist noch hier.</translation>
    </message>
    <message>
        <source>What this is about is not here any more. Nothing was changed.</source>
        <translation>Worum es geht, ist nicht mehr hier. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This can&apos;t be recorded: %1.</source>
        <translation>Das lässt sich nicht festhalten: %1.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed; you can try it again.</source>
        <translation>Das hat nicht geklappt. Nichts wurde geändert; du kannst es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>wartet auf die Kundin oder den Kunden</translation>
    </message>
    <message>
        <source>snoozed for %1</source>
        <translation>zurückgestellt für %1</translation>
    </message>
    <message>
        <source>not claimed</source>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>claimed by you</source>
        <translation>von dir übernommen</translation>
    </message>
    <message>
        <source>claimed by %1</source>
        <translation>von %1 übernommen</translation>
    </message>
    <message>
        <source>sent a picture or file</source>
        <translation>hat ein Bild oder eine Datei gesendet</translation>
    </message>
    <message>
        <source>deleted, or without words</source>
        <translation>gelöscht oder ohne Worte</translation>
    </message>
    <message>
        <source>we said: %1</source>
        <translation>wir sagten: %1</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words that are searched for</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>give back</source>
        <translation>zurückgeben</translation>
    </message>
    <message>
        <source>snooze</source>
        <translation>zurückstellen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>like</source>
        <translation>gefällt</translation>
    </message>
    <message>
        <source>the last step</source>
        <translation>der letzte Schritt</translation>
    </message>
    <message>
        <source>posts of %1</source>
        <comment>a handle</comment>
        <translation>Beiträge von %1</translation>
    </message>
    <message>
        <source>list %1</source>
        <comment>the name of a list of people</comment>
        <translation>Liste %1</translation>
    </message>
    <message>
        <source>brought in by its address</source>
        <translation>per Adresse hereingeholt</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n erledigt</numerusform>
            <numerusform>%n erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claimed</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n übernommen</numerusform>
            <numerusform>%n übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given back</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n zurückgegeben</numerusform>
            <numerusform>%n zurückgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n zurückgestellt</numerusform>
            <numerusform>%n zurückgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n warten auf Kunden</numerusform>
            <numerusform>%n warten auf Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>praise of %n</source>
        <comment>customers</comment>
        <translation>
            <numerusform>Lob von %n</numerusform>
            <numerusform>Lob von %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n liked</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n gefällt mir</numerusform>
            <numerusform>%n gefallen mir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last step on %n</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>der letzte Schritt an %n</numerusform>
            <numerusform>der letzte Schritt an %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>noch nicht gehört</translation>
    </message>
    <message>
        <source>heard now</source>
        <translation>jetzt gehört</translation>
    </message>
    <message>
        <source>heard %1 s ago</source>
        <translation>vor %1 s gehört</translation>
    </message>
    <message>
        <source>not heard for %1</source>
        <translation>seit %1 nicht gehört</translation>
    </message>
    <message>
        <source>closed the conversation with %1</source>
        <translation>Gespräch mit %1 geschlossen</translation>
    </message>
    <message>
        <source>claimed the conversation with %1</source>
        <translation>Gespräch mit %1 übernommen</translation>
    </message>
    <message>
        <source>gave back the conversation with %1</source>
        <translation>Gespräch mit %1 zurückgegeben</translation>
    </message>
    <message>
        <source>snoozed the conversation with %1</source>
        <translation>Gespräch mit %1 zurückgestellt</translation>
    </message>
    <message>
        <source>left it to %1 to answer</source>
        <translation>%1 ist am Zug</translation>
    </message>
    <message>
        <source>opened the conversation with %1 again</source>
        <translation>Gespräch mit %1 wieder geöffnet</translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>praise from %1</source>
        <translation>Lob von %1</translation>
    </message>
    <message>
        <source>like for %1</source>
        <translation>Gefällt mir für %1</translation>
    </message>
    <message>
        <source>folded: harsh words</source>
        <translation>eingeklappt: harte Worte</translation>
    </message>
    <message>
        <source>content warning: %1</source>
        <translation>Inhaltswarnung: %1</translation>
    </message>
    <message>
        <source>whoever wrote this post doesn&apos;t let us answer it</source>
        <translation>wer diesen Beitrag schrieb, lässt uns nicht antworten</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>Versprechen</translation>
    </message>
    <message>
        <source>kept promise</source>
        <translation>gehaltenes Versprechen</translation>
    </message>
    <message>
        <source>promise taken over</source>
        <translation>Versprechen übernommen</translation>
    </message>
    <message>
        <source>daisy</source>
        <translation>Gänseblümchen</translation>
    </message>
    <message>
        <source>one customer</source>
        <translation>ein Kunde</translation>
    </message>
    <message>
        <source>what is known of a customer</source>
        <translation>was über einen Kunden bekannt ist</translation>
    </message>
    <message>
        <source>promise to %1</source>
        <translation>Versprechen an %1</translation>
    </message>
    <message>
        <source>daisy for %1</source>
        <translation>Gänseblümchen für %1</translation>
    </message>
    <message>
        <source>Feeds</source>
        <comment>the account of all feeds</comment>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>giving it to a colleague</source>
        <translation>weitergeben im Team</translation>
    </message>
    <message numerus="yes">
        <source>%n given to a colleague</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n im Team weitergegeben</numerusform>
            <numerusform>%n im Team weitergegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>taking back what the wrong account said</source>
        <translation>zurücknehmen, was das falsche Konto sagte</translation>
    </message>
    <message>
        <source>deleting a post</source>
        <translation>Beitrag löschen</translation>
    </message>
    <message>
        <source>editing a post</source>
        <translation>Beitrag bearbeiten</translation>
    </message>
    <message>
        <source>gave the conversation with %1 to a colleague</source>
        <translation>Gespräch mit %1 im Team weitergegeben</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>deleted by its author</source>
        <translation>vom Verfasser gelöscht</translation>
    </message>
    <message>
        <source>a picture or file, without words</source>
        <translation>ein Bild oder eine Datei, ohne Worte</translation>
    </message>
</context>
<context>
    <name>GestureWords</name>
    <message>
        <source>credit</source>
        <comment>something given to a customer</comment>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>gift</source>
        <comment>something given to a customer</comment>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>waived fee</source>
        <comment>something given to a customer</comment>
        <translation>erlassene Gebühr</translation>
    </message>
    <message>
        <source>handwritten note</source>
        <comment>something given to a customer</comment>
        <translation>handgeschriebener Gruß</translation>
    </message>
    <message>
        <source>something else</source>
        <comment>something given to a customer</comment>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>they were glad</source>
        <translation>hat sich gefreut</translation>
    </message>
    <message>
        <source>they said nothing of it</source>
        <translation>sagte nichts dazu</translation>
    </message>
    <message>
        <source>they didn&apos;t want it</source>
        <translation>wollte es nicht</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an amount and its currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>what was given, and its amount</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You gave %1 this month, more than the usual %2. That is all right; go on.</source>
        <translation>Du hast diesen Monat %1 gegeben, mehr als die üblichen %2. Das ist in Ordnung; mach weiter.</translation>
    </message>
    <message>
        <source>%1 of your %2 are left this month.</source>
        <translation>%1 von deinen %2 sind diesen Monat noch übrig.</translation>
    </message>
</context>
<context>
    <name>GuardWords</name>
    <message>
        <source>another account</source>
        <translation>ein anderes Konto</translation>
    </message>
    <message>
        <source>Everybody can read this: it holds %1.</source>
        <translation>Das können alle lesen: Es enthält %1.</translation>
    </message>
    <message>
        <source>It says “%1” and no next step: what happens now, or what can they do?</source>
        <translation>Hier steht „%1“ und kein nächster Schritt: Was geschieht jetzt, oder was kann der Kunde tun?</translation>
    </message>
    <message>
        <source>“%1” makes it small for somebody who has the trouble.</source>
        <translation>„%1“ macht es klein für jemanden, den es trifft.</translation>
    </message>
    <message>
        <source>They write %1, this is %2.</source>
        <comment>names of languages</comment>
        <translation>Der Kunde schreibt %1, das hier ist %2.</translation>
    </message>
    <message>
        <source>They spoke to %1, this goes out as %2.</source>
        <translation>Der Kunde schrieb an %1, das hier geht als %2 hinaus.</translation>
    </message>
    <message>
        <source>%1 would be able to read this too.</source>
        <translation>%1 könnte das dann auch lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others would be able to read this too.</source>
        <translation>
            <numerusform>%1 und %n weitere Person könnten das dann auch lesen.</numerusform>
            <numerusform>%1 und %n weitere könnten das dann auch lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 would be able to read this too.</source>
        <translation>%1 und %2 könnten das dann auch lesen.</translation>
    </message>
</context>
<context>
    <name>HistorySentence</name>
    <message numerus="yes">
        <source>In the last 30 days more than %Ln mentions.</source>
        <translation>
            <numerusform>In den letzten 30 Tagen mehr als %Ln Erwähnung.</numerusform>
            <numerusform>In den letzten 30 Tagen mehr als %Ln Erwähnungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 30 days %Ln mentions.</source>
        <translation>
            <numerusform>In den letzten 30 Tagen %Ln Erwähnung.</numerusform>
            <numerusform>In den letzten 30 Tagen %Ln Erwähnungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln of them are unanswered and from the last 3 days: they open.</source>
        <translation>
            <numerusform>Höchstens %Ln davon ist unbeantwortet und aus den letzten 3 Tagen: sie wird geöffnet.</numerusform>
            <numerusform>Höchstens %Ln davon sind unbeantwortet und aus den letzten 3 Tagen: sie werden geöffnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln of them are unanswered and from the last 3 days: they open.</source>
        <translation>
            <numerusform>Mindestens %Ln davon ist unbeantwortet und aus den letzten 3 Tagen: sie wird geöffnet.</numerusform>
            <numerusform>Mindestens %Ln davon sind unbeantwortet und aus den letzten 3 Tagen: sie werden geöffnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are unanswered and from the last 3 days: they open.</source>
        <translation>
            <numerusform>%Ln davon ist unbeantwortet und aus den letzten 3 Tagen: sie wird geöffnet.</numerusform>
            <numerusform>%Ln davon sind unbeantwortet und aus den letzten 3 Tagen: sie werden geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the last 30 days no mentions: there is nothing to catch up with.</source>
        <translation>In den letzten 30 Tagen keine Erwähnungen: Es gibt nichts nachzuholen.</translation>
    </message>
    <message>
        <source>None of them is unanswered and from the last 3 days: all are done “before Daisychain”.</source>
        <translation>Keine davon ist unbeantwortet und aus den letzten 3 Tagen: Alle gelten als erledigt „vor Daisychain“.</translation>
    </message>
    <message>
        <source>The rest is done “before Daisychain”.</source>
        <translation>Der Rest gilt als erledigt „vor Daisychain“.</translation>
    </message>
    <message>
        <source>Counting its mentions of the last 30 days.</source>
        <translation>Die Erwähnungen der letzten 30 Tage werden gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>Counting its mentions of the last 30 days: %Ln so far.</source>
        <translation>
            <numerusform>Die Erwähnungen der letzten 30 Tage werden gezählt: bisher %Ln.</numerusform>
            <numerusform>Die Erwähnungen der letzten 30 Tage werden gezählt: bisher %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many mentions the last 30 days bring could not be counted. %1 You can watch it all the same: what is unanswered and from the last 3 days opens.</source>
        <translation>Wie viele Erwähnungen die letzten 30 Tage bringen, ließ sich nicht zählen. %1 Beobachten kannst du das Konto trotzdem: Was unbeantwortet und aus den letzten 3 Tagen ist, wird geöffnet.</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>you</source>
        <translation>dir</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>jemand aus dem Team</translation>
    </message>
    <message>
        <source>promise by %1</source>
        <translation>Versprechen von %1</translation>
    </message>
    <message>
        <source>daisy by %1</source>
        <translation>Gänseblümchen von %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>about the customer as a whole</source>
        <translation>zum Kunden insgesamt</translation>
    </message>
    <message>
        <source>%1, in private</source>
        <comment>a network</comment>
        <translation>%1, privat</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation>%1: %2, war %3</translation>
    </message>
    <message>
        <source>conversation %1</source>
        <translation>Gespräch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n messages are new</source>
        <translation>
            <numerusform>%1 von %n Nachricht ist neu</numerusform>
            <numerusform>%1 von %n Nachrichten sind neu</numerusform>
        </translation>
    </message>
    <message>
        <source>not solved there</source>
        <translation>dort nicht gelöst</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>saved replies</source>
        <translation>gespeicherte Antworten</translation>
    </message>
    <message>
        <source>past conversations</source>
        <translation>frühere Gespräche</translation>
    </message>
    <message>
        <source>nothing of interest</source>
        <translation>nichts von Belang</translation>
    </message>
    <message>
        <source>handle on a network</source>
        <translation>Handle in einem Netz</translation>
    </message>
    <message>
        <source>network of the handle</source>
        <translation>Netz des Handles</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>number of an order, ticket …</source>
        <translation>Nummer einer Bestellung, eines Tickets …</translation>
    </message>
    <message>
        <source>customer since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>renewal</source>
        <translation>Verlängerung</translation>
    </message>
    <message>
        <source>mark: press, partner …</source>
        <translation>Merkmal: Presse, Partner …</translation>
    </message>
    <message>
        <source>field of your own</source>
        <translation>eigenes Feld</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>good until</source>
        <translation>gültig bis</translation>
    </message>
    <message>
        <source>number of the message</source>
        <translation>Nummer der Nachricht</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>wer sie schrieb</translation>
    </message>
    <message>
        <source>when it was written</source>
        <translation>wann sie geschrieben wurde</translation>
    </message>
    <message>
        <source>number of the message it answers</source>
        <translation>Nummer der beantworteten Nachricht</translation>
    </message>
    <message>
        <source>address of the page</source>
        <translation>Adresse der Seite</translation>
    </message>
    <message>
        <source>number of the ticket</source>
        <translation>Nummer des Tickets</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>whether the customer saw it</source>
        <translation>ob der Kunde sie sah</translation>
    </message>
    <message>
        <source>whose it is: the customer&apos;s or ours</source>
        <translation>wessen sie ist: vom Kunden oder von uns</translation>
    </message>
    <message>
        <source>status of the ticket</source>
        <translation>Status des Tickets</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>upright line</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>year first: 2025-12-31</source>
        <translation>Jahr zuerst: 2025-12-31</translation>
    </message>
    <message>
        <source>day first: 31.12.2025</source>
        <translation>Tag zuerst: 31.12.2025</translation>
    </message>
    <message>
        <source>month first: 12/31/2025</source>
        <translation>Monat zuerst: 12/31/2025</translation>
    </message>
    <message>
        <source>days as a spreadsheet counts them</source>
        <translation>Tage, wie eine Tabellenkalkulation sie zählt</translation>
    </message>
    <message>
        <source>Wed Dec 31 12:00:00 +0000 2025</source>
        <translation>Wed Dec 31 12:00:00 +0000 2025</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>doppelt in der Datei</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>as in line %1</source>
        <translation>wie in Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customers</source>
        <translation>
            <numerusform>%Ln neuer Kunde</numerusform>
            <numerusform>%Ln neue Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new saved replies</source>
        <translation>
            <numerusform>%Ln neue gespeicherte Antwort</numerusform>
            <numerusform>%Ln neue gespeicherte Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new conversations</source>
        <translation>
            <numerusform>%Ln neues Gespräch</numerusform>
            <numerusform>%Ln neue Gespräche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they are</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines refused</source>
        <translation>
            <numerusform>%Ln Zeile abgelehnt</numerusform>
            <numerusform>%Ln Zeilen abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which column tells who it is: an e-mail address, a handle, a customer number or a phone number.</source>
        <translation>Sag, welche Spalte angibt, wer es ist: E-Mail-Adresse, Handle, Kundennummer oder Telefonnummer.</translation>
    </message>
    <message>
        <source>Say which column holds the texts.</source>
        <translation>Sag, welche Spalte die Texte enthält.</translation>
    </message>
    <message>
        <source>Say which column holds the times.</source>
        <translation>Sag, welche Spalte die Zeiten enthält.</translation>
    </message>
    <message>
        <source>Say which column tells who wrote, or who the customer is.</source>
        <translation>Sag, welche Spalte angibt, wer schrieb oder wer der Kunde ist.</translation>
    </message>
    <message>
        <source>The dates of %1 may be read in two ways: say which.</source>
        <translation>Die Daten in %1 lassen sich auf zwei Arten lesen: Sag, auf welche.</translation>
    </message>
    <message>
        <source>Say what your side is called.</source>
        <translation>Sag, wie eure Seite heißt.</translation>
    </message>
    <message>
        <source>Nothing that can be imported was found in that file.</source>
        <translation>In dieser Datei wurde nichts gefunden, was sich importieren lässt.</translation>
    </message>
    <message>
        <source>That file can&apos;t be opened.</source>
        <translation>Diese Datei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The file was changed meanwhile. Look at it again.</source>
        <translation>Die Datei wurde inzwischen geändert. Sieh sie dir noch einmal an.</translation>
    </message>
</context>
<context>
    <name>ItemLayout</name>
    <message>
        <source>[%1 more characters are not shown; open the post on its network to read them]</source>
        <translation>[%1 weitere Zeichen werden nicht gezeigt; öffne den Beitrag in seinem Netz, um sie zu lesen]</translation>
    </message>
    <message>
        <source>no description</source>
        <translation>keine Beschreibung</translation>
    </message>
    <message>
        <source>not loaded; i shows it</source>
        <translation>nicht geladen; i zeigt es</translation>
    </message>
    <message>
        <source>its address can&apos;t be opened</source>
        <translation>seine Adresse lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>1 vote</source>
        <translation>1 Stimme</translation>
    </message>
    <message>
        <source>%1 votes</source>
        <translation>%1 Stimmen</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>deleted by its author</source>
        <translation>vom Autor gelöscht</translation>
    </message>
    <message>
        <source>older than texts are kept</source>
        <translation>älter, als Texte aufgehoben werden</translation>
    </message>
    <message>
        <source>show what it says</source>
        <translation>zeigen, was da steht</translation>
    </message>
    <message>
        <source>fold it again</source>
        <translation>wieder einklappen</translation>
    </message>
    <message>
        <source>hide the changes</source>
        <translation>Änderungen verbergen</translation>
    </message>
    <message>
        <source>edited %1 · show what changed</source>
        <translation>bearbeitet %1 · Änderungen zeigen</translation>
    </message>
    <message>
        <source>new since the reply was written</source>
        <translation>neu, seit die Antwort geschrieben wurde</translation>
    </message>
    <message>
        <source>stays at the desk</source>
        <translation>bleibt am Tisch</translation>
    </message>
    <message>
        <source>show older posts (%1)</source>
        <translation>ältere Beiträge zeigen (%1)</translation>
    </message>
    <message>
        <source>show all of it</source>
        <translation>alles zeigen</translation>
    </message>
    <message>
        <source>show less</source>
        <translation>weniger zeigen</translation>
    </message>
    <message>
        <source>had no content warning before</source>
        <translation>hatte vorher keine Inhaltswarnung</translation>
    </message>
    <message>
        <source>content warning before: %1</source>
        <translation>Inhaltswarnung vorher: %1</translation>
    </message>
    <message>
        <source>other attachments before: %1</source>
        <translation>andere Anhänge vorher: %1</translation>
    </message>
    <message>
        <source>%1. change %2</source>
        <translation>%1. Änderung %2</translation>
    </message>
    <message>
        <source>votes are not shown yet</source>
        <translation>Stimmen werden noch nicht gezeigt</translation>
    </message>
    <message>
        <source>several answers allowed</source>
        <translation>mehrere Antworten möglich</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>attachments: %1</source>
        <translation>Anhänge: %1</translation>
    </message>
    <message>
        <source>quotes a post that is not here: %1</source>
        <translation>zitiert einen Beitrag, der nicht hier ist: %1</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>bearbeitet %1</translation>
    </message>
    <message>
        <source>one post folded: harsh words · show</source>
        <translation>ein Beitrag eingeklappt: harte Worte · zeigen</translation>
    </message>
    <message>
        <source>harsh words · fold it again</source>
        <translation>harte Worte · wieder einklappen</translation>
    </message>
    <message>
        <source>and %1 more attachments</source>
        <translation>und %1 weitere Anhänge</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>mask it again</source>
        <translation>wieder verdecken</translation>
    </message>
    <message>
        <source>masked: %1 · show</source>
        <translation>verdeckt: %1 · zeigen</translation>
    </message>
</context>
<context>
    <name>ItemPainter</name>
    <message>
        <source>could not be loaded; i tries again</source>
        <translation>konnte nicht geladen werden; i versucht es noch einmal</translation>
    </message>
    <message>
        <source>loading …</source>
        <translation>lädt …</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Daisychain: keys</source>
        <translation>Daisychain: Tasten</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>the system&apos;s</source>
        <translation>die des Systems</translation>
    </message>
</context>
<context>
    <name>LayoutFinder</name>
    <message>
        <source>A saved layout, or a name to save these columns under</source>
        <translation>Eine gespeicherte Anordnung, oder ein Name für diese Spalten</translation>
    </message>
    <message>
        <source>No layout is saved yet: type a name for these columns.</source>
        <translation>Noch ist keine Anordnung gespeichert: gib diesen Spalten einen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Show layout: %1</source>
        <translation>Anordnung zeigen: %1</translation>
    </message>
    <message>
        <source>Forget layout: %1</source>
        <translation>Anordnung vergessen: %1</translation>
    </message>
    <message>
        <source>Save these columns again as %1</source>
        <translation>Diese Spalten wieder als %1 speichern</translation>
    </message>
    <message>
        <source>Save these columns as %1</source>
        <translation>Diese Spalten als %1 speichern</translation>
    </message>
</context>
<context>
    <name>NotificationLevels</name>
    <message>
        <source>all that is new</source>
        <translation>alles Neue</translation>
    </message>
    <message>
        <source>what is mine or late</source>
        <translation>was mir gehört oder spät ist</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message numerus="yes">
        <source>%n new mentions</source>
        <translation>
            <numerusform>%n neue Erwähnung</numerusform>
            <numerusform>%n neue Erwähnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations wait too long</source>
        <translation>
            <numerusform>%n Gespräch wartet zu lange</numerusform>
            <numerusform>%n Gespräche warten zu lange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies were not sent</source>
        <translation>
            <numerusform>%n Antwort wurde nicht gesendet</numerusform>
            <numerusform>%n Antworten wurden nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waits too long</source>
        <translation>%1 wartet zu lange</translation>
    </message>
    <message>
        <source>You claimed the conversation.</source>
        <translation>Du hast das Gespräch übernommen.</translation>
    </message>
    <message>
        <source>Nobody claimed the conversation.</source>
        <translation>Niemand hat das Gespräch übernommen.</translation>
    </message>
    <message>
        <source>A reply to %1 was not sent</source>
        <translation>Eine Antwort an %1 wurde nicht gesendet</translation>
    </message>
    <message>
        <source>It lies with you again.</source>
        <translation>Sie liegt wieder bei dir.</translation>
    </message>
    <message>
        <source>wrote in private</source>
        <translation>hat privat geschrieben</translation>
    </message>
    <message>
        <source>sent a picture or file</source>
        <translation>hat ein Bild oder eine Datei gesendet</translation>
    </message>
    <message>
        <source>yours: %1</source>
        <translation>deine: %1</translation>
    </message>
    <message>
        <source>While it was quiet: %1</source>
        <translation>Während der Ruhe: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n promises are due soon</source>
        <translation>
            <numerusform>%n Versprechen ist bald fällig</numerusform>
            <numerusform>%n Versprechen sind bald fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Your promise to %1 is due soon</source>
        <translation>Dein Versprechen an %1 ist bald fällig</translation>
    </message>
    <message>
        <source>Say that you are still on it, or keep it.</source>
        <translation>Sag, dass du noch dran bist, oder halte es.</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>an account that is gone</source>
        <translation>einem Konto, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>to %1, as %2</source>
        <translation>an %1, als %2</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>attempts: %1</source>
        <translation>Versuche: %1</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>nächster Versuch in %1</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>there was no connection</source>
        <translation>es gab keine Verbindung</translation>
    </message>
    <message>
        <source>the server asks us to slow down</source>
        <translation>der Server bittet um eine Pause</translation>
    </message>
    <message>
        <source>the server has trouble of its own</source>
        <translation>der Server hat selbst Schwierigkeiten</translation>
    </message>
    <message>
        <source>the server did not answer</source>
        <translation>der Server hat nicht geantwortet</translation>
    </message>
    <message>
        <source>the account has to be connected again</source>
        <translation>das Konto muss neu verbunden werden</translation>
    </message>
    <message>
        <source>delete what %1 said</source>
        <comment>a handle</comment>
        <translation>löschen, was %1 sagte</translation>
    </message>
    <message>
        <source>edit what %1 said</source>
        <comment>a handle</comment>
        <translation>bearbeiten, was %1 sagte</translation>
    </message>
    <message>
        <source>delete what %1 said to %2</source>
        <comment>a handle, a customer</comment>
        <translation>löschen, was %1 zu %2 sagte</translation>
    </message>
    <message>
        <source>edit what %1 said to %2</source>
        <comment>a handle, a customer</comment>
        <translation>bearbeiten, was %1 zu %2 sagte</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht erledigt</translation>
    </message>
</context>
<context>
    <name>PrivateWords</name>
    <message>
        <source>a password or key</source>
        <translation>ein Passwort oder einen Schlüssel</translation>
    </message>
    <message>
        <source>a card number</source>
        <translation>eine Kartennummer</translation>
    </message>
    <message>
        <source>a bank account</source>
        <translation>ein Bankkonto</translation>
    </message>
    <message>
        <source>a mail address</source>
        <translation>eine Mailadresse</translation>
    </message>
    <message>
        <source>a date of birth</source>
        <translation>ein Geburtsdatum</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>eine Telefonnummer</translation>
    </message>
    <message>
        <source>an order or ticket number</source>
        <translation>eine Bestell- oder Ticketnummer</translation>
    </message>
    <message>
        <source>a postal address</source>
        <translation>eine Postanschrift</translation>
    </message>
</context>
<context>
    <name>PromiseWords</name>
    <message>
        <source>promised by %1</source>
        <translation>versprochen von %1</translation>
    </message>
    <message>
        <source>promised by %1, kept by %2</source>
        <translation>versprochen von %1, gehalten von %2</translation>
    </message>
    <message>
        <source>dddd, d MMM</source>
        <comment>a day: see QLocale</comment>
        <translation>dddd, d. MMM</translation>
    </message>
    <message>
        <source>dddd, d MMM yyyy</source>
        <comment>a day: see QLocale</comment>
        <translation>dddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and its time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>late %1</source>
        <comment>by how long</comment>
        <translation>verspätet um %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a length of time</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>a rule</source>
        <comment>who did it: not a person</comment>
        <translation>einer Regel</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dir</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>jemandem aus dem Team</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message numerus="yes">
        <source>put off %n times</source>
        <translation>
            <numerusform>einmal verschoben</numerusform>
            <numerusform>%n-mal verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>was late before</source>
        <translation>war schon einmal verspätet</translation>
    </message>
</context>
<context>
    <name>QueueCommands</name>
    <message>
        <source>Claim, or give back</source>
        <translation>Übernehmen oder zurückgeben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>Auf die Person warten</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>That was praise</source>
        <translation>Das war Lob</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Gefällt mir</translation>
    </message>
    <message>
        <source>Like and done</source>
        <translation>Gefällt mir und erledigt</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>take grab own assign mine release i do this give back not mine</source>
        <translation>nehmen übernehmen meins zuweisen freigeben ich mache das zurückgeben</translation>
    </message>
    <message>
        <source>release unclaim nobody not mine unassign</source>
        <translation>freigeben zurückgeben niemand nicht meins abgeben</translation>
    </message>
    <message>
        <source>close finish resolve solve archive handled settled answered over complete</source>
        <translation>schließen beenden lösen erledigen erledigt abgelegt beantwortet fertig vorbei</translation>
    </message>
    <message>
        <source>pending hold their turn await reply</source>
        <translation>warten liegt beim kunden am zug rückmeldung</translation>
    </message>
    <message>
        <source>reopen restore not done again bring back</source>
        <translation>wieder öffnen zurückholen doch nicht fertig</translation>
    </message>
    <message>
        <source>thanks thank her him them kudos win compliment nice words</source>
        <translation>danken danke bedanken lob kompliment freundliche worte</translation>
    </message>
    <message>
        <source>favourite star heart thank her him them appreciate</source>
        <translation>favorit stern herz danken danke bedanken gefällt</translation>
    </message>
    <message>
        <source>favourite thank her him them close like and close finish</source>
        <translation>favorit danken danke bedanken schließen beenden gefällt und erledigt</translation>
    </message>
    <message>
        <source>down following</source>
        <translation>runter folgendes</translation>
    </message>
    <message>
        <source>up before</source>
        <translation>hoch davor</translation>
    </message>
    <message>
        <source>refresh arrivals load admit update</source>
        <translation>aktualisieren neues laden einlassen</translation>
    </message>
    <message>
        <source>select bulk many check</source>
        <translation>auswählen mehrere viele markieren</translation>
    </message>
    <message>
        <source>unselect none</source>
        <translation>keine abwählen</translation>
    </message>
    <message>
        <source>tab mine unclaimed waiting view</source>
        <translation>reiter meine frei wartend ansicht</translation>
    </message>
    <message>
        <source>later tomorrow not now postpone remind sleep wake until monday</source>
        <translation>später morgen nicht jetzt verschieben erinnern schlafen wecken bis montag</translation>
    </message>
    <message>
        <source>jump open question unread</source>
        <translation>springen offene frage ungelesen</translation>
    </message>
    <message>
        <source>image photo attachment</source>
        <translation>foto anhang bild</translation>
    </message>
    <message>
        <source>answer write respond message help</source>
        <translation>antworten schreiben nachricht helfen</translation>
    </message>
    <message>
        <source>internal remark comment memo colleague</source>
        <translation>intern anmerkung kommentar vermerk kollegin kollege</translation>
    </message>
    <message>
        <source>submit post publish answer</source>
        <translation>abschicken veröffentlichen antworten</translation>
    </message>
    <message>
        <source>submit answer close finish handled</source>
        <translation>abschicken antworten schließen beenden erledigt</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Unclaimed</source>
        <translation>Freie</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Alle offenen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>leaves when you answer, finish, snooze or give it back</source>
        <translation>geht, wenn du antwortest, erledigst, zurückstellst oder zurückgibst</translation>
    </message>
    <message>
        <source>leaves when somebody claims, answers or finishes it</source>
        <translation>geht, wenn jemand übernimmt, antwortet oder erledigt</translation>
    </message>
    <message>
        <source>leaves when it is answered, finished or snoozed</source>
        <translation>geht, wenn es beantwortet, erledigt oder zurückgestellt ist</translation>
    </message>
    <message>
        <source>leaves when the customer writes or it is finished</source>
        <translation>geht, wenn die Person schreibt oder es erledigt ist</translation>
    </message>
    <message>
        <source>leaves at its time, or when the customer writes</source>
        <translation>geht zu seiner Zeit oder wenn die Person schreibt</translation>
    </message>
    <message>
        <source>leaves when the customer writes again</source>
        <translation>geht, wenn die Person wieder schreibt</translation>
    </message>
    <message>
        <source>Nothing is yours right now.</source>
        <translation>Gerade ist nichts deins.</translation>
    </message>
    <message>
        <source>Everything is claimed.</source>
        <translation>Alles ist übernommen.</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>No customer owes us an answer.</source>
        <translation>Niemand schuldet uns eine Antwort.</translation>
    </message>
    <message>
        <source>Nothing is snoozed.</source>
        <translation>Nichts ist zurückgestellt.</translation>
    </message>
    <message>
        <source>Nothing is done yet.</source>
        <translation>Noch ist nichts erledigt.</translation>
    </message>
    <message>
        <source>Claim one from Unclaimed with c.</source>
        <translation>Übernimm mit c etwas aus „Freie“.</translation>
    </message>
    <message>
        <source>What comes appears here by itself.</source>
        <translation>Was kommt, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>wakes in %1</source>
        <translation>wacht in %1 auf</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>asks for help</source>
        <translation>bittet um Hilfe</translation>
    </message>
    <message>
        <source>for the lead</source>
        <translation>für die Leitung</translation>
    </message>
    <message>
        <source>for somebody else</source>
        <translation>für jemand anderen</translation>
    </message>
    <message>
        <source>needs a decision</source>
        <translation>braucht eine Entscheidung</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>in private on %1</source>
        <translation>privat auf %1</translation>
    </message>
    <message>
        <source>in public on %1</source>
        <translation>öffentlich auf %1</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>with an attachment</source>
        <translation>mit Anhang</translation>
    </message>
    <message>
        <source>notes: %1</source>
        <translation>Notizen: %1</translation>
    </message>
    <message>
        <source>a draft is being written</source>
        <translation>ein Entwurf entsteht</translation>
    </message>
    <message>
        <source>a reply is on its way</source>
        <translation>eine Antwort ist unterwegs</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>wartet seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>conversations that came while the list stood still</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n nicht gesendet</numerusform>
            <numerusform>%n nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>for an hour</source>
        <translation>für eine Stunde</translation>
    </message>
    <message>
        <source>until 15:00</source>
        <translation>bis 15:00</translation>
    </message>
    <message>
        <source>until tomorrow, 9:00</source>
        <translation>bis morgen, 9:00</translation>
    </message>
    <message>
        <source>until Monday, 9:00</source>
        <translation>bis Montag, 9:00</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Dank</translation>
    </message>
    <message>
        <source>leaves when it is liked and closed, or they write more</source>
        <translation>geht, wenn es mit „gefällt“ erledigt wird oder mehr kommt</translation>
    </message>
    <message>
        <source>Nobody has said thanks since.</source>
        <translation>Seither hat niemand gedankt.</translation>
    </message>
    <message numerus="yes">
        <source>%n handed up</source>
        <comment>conversations, to the lead</comment>
        <translation>
            <numerusform>%n an die Leitung</numerusform>
            <numerusform>%n an die Leitung</numerusform>
        </translation>
    </message>
    <message>
        <source>promise late %1</source>
        <comment>by how long</comment>
        <translation>Versprechen verspätet um %1</translation>
    </message>
    <message>
        <source>promised in %1</source>
        <comment>a length of time</comment>
        <translation>versprochen in %1</translation>
    </message>
    <message>
        <source>promised for %1</source>
        <translation>versprochen für %1</translation>
    </message>
    <message>
        <source>began in public</source>
        <translation>begann öffentlich</translation>
    </message>
    <message>
        <source>goes on in private</source>
        <translation>geht privat weiter</translation>
    </message>
</context>
<context>
    <name>SettingFinder</name>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>person who am i call me profile</source>
        <translation>person wer bin ich heißen profil</translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation>Du unterschreibst als</translation>
    </message>
    <message>
        <source>signature sign initials first name below the answer reply</source>
        <translation>unterschrift signatur kürzel vorname unter der antwort</translation>
    </message>
    <message>
        <source>Languages you write</source>
        <translation>Sprachen, die du schreibst</translation>
    </message>
    <message>
        <source>speak tongue german english translate</source>
        <translation>sprechen deutsch englisch übersetzen</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Ein Konto verbinden</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Streams and what is told of each</source>
        <translation>Ströme und was von jedem gemeldet wird</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Ströme</translation>
    </message>
    <message>
        <source>hashtag mentions mute notification level gaps coverage heard remove</source>
        <translation>hashtag erwähnungen stumm meldung stufe lücken abdeckung gehört entfernen</translation>
    </message>
    <message>
        <source>Listen to something else</source>
        <translation>Auf etwas anderes hören</translation>
    </message>
    <message>
        <source>add stream hashtag search words follow watch</source>
        <translation>strom hinzufügen hashtag suche wörter folgen beobachten</translation>
    </message>
    <message>
        <source>Notifications: tell me of</source>
        <translation>Meldungen: Melde mir</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>alert popup mute silence all mine late nothing off on</source>
        <translation>hinweis benachrichtigung stumm ruhe alles meins spät nichts aus an</translation>
    </message>
    <message>
        <source>Late is what waits for</source>
        <translation>Spät ist, was so lange wartet</translation>
    </message>
    <message>
        <source>too long overdue deadline minutes waiting time</source>
        <translation>zu lange überfällig frist minuten wartezeit</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>do not disturb night silence sleep evening weekend mute pause</source>
        <translation>nicht stören nacht stille schlaf abend wochenende stumm pause</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>quiet hours begin start evening</source>
        <translation>ruhezeit beginn anfang abend</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>quiet hours end stop morning</source>
        <translation>ruhezeit ende schluss morgen</translation>
    </message>
    <message>
        <source>Quiet on these days</source>
        <translation>Ruhe an diesen Tagen</translation>
    </message>
    <message>
        <source>quiet hours weekend weekday saturday sunday</source>
        <translation>ruhezeit wochenende wochentag samstag sonntag</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>tray background quit go on close minimize</source>
        <translation>infobereich tray hintergrund beenden weiter schließen minimieren</translation>
    </message>
    <message>
        <source>Colours: light or dark</source>
        <translation>Farben: hell oder dunkel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>dark mode light theme night colors bright</source>
        <translation>dunkel hell dunkler modus thema nacht farbe</translation>
    </message>
    <message>
        <source>Rows: comfortable or compact</source>
        <translation>Zeilen: bequem oder dicht</translation>
    </message>
    <message>
        <source>density dense spacing small tight height list</source>
        <translation>dichte abstand klein eng höhe liste</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>font bigger larger smaller zoom text letters size</source>
        <translation>schrift größer kleiner zoom text buchstaben größe</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>german deutsch english translation pseudo</source>
        <translation>deutsch englisch übersetzung pseudo</translation>
    </message>
    <message>
        <source>Words beside the icons on the rail</source>
        <translation>Wörter neben den Symbolen der Leiste</translation>
    </message>
    <message>
        <source>sidebar labels narrow names</source>
        <translation>seitenleiste beschriftung schmal namen</translation>
    </message>
    <message>
        <source>Load pictures</source>
        <translation>Bilder laden</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privates</translation>
    </message>
    <message>
        <source>images photos avatars faces always never tracking fetch show</source>
        <translation>bilder fotos avatare gesichter immer nie verfolgung holen zeigen</translation>
    </message>
    <message>
        <source>Keep texts of finished matters</source>
        <translation>Texte erledigter Anliegen aufheben</translation>
    </message>
    <message>
        <source>retention delete forget days gdpr history erase</source>
        <translation>aufbewahrung löschen vergessen tage dsgvo verlauf</translation>
    </message>
    <message>
        <source>Change a key</source>
        <translation>Eine Taste ändern</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>shortcut hotkey keyboard binding conflict find</source>
        <translation>kürzel tastenkürzel tastatur belegung konflikt finden</translation>
    </message>
    <message>
        <source>All keys as at first</source>
        <translation>Alle Tasten wie am Anfang</translation>
    </message>
    <message>
        <source>reset default shortcuts restore</source>
        <translation>zurücksetzen vorgabe kürzel wiederherstellen</translation>
    </message>
    <message>
        <source>Sheet of keys to print</source>
        <translation>Blatt mit Tasten zum Drucken</translation>
    </message>
    <message>
        <source>pdf paper cheat shortcuts printer</source>
        <translation>pdf papier spickzettel kürzel drucker drucken</translation>
    </message>
    <message>
        <source>add sign in login mastodon bluesky x twitter feed rss server token password remove disconnect</source>
        <translation>konto hinzufügen anmelden einloggen mastodon bluesky x twitter feed rss server token passwort entfernen trennen</translation>
    </message>
    <message>
        <source>Spend at most, a month</source>
        <translation>Höchstens ausgeben, im Monat</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>cost cap limit budget money dollars price ledger bill usage</source>
        <translation>kosten grenze limit budget geld dollar preis rechnung verbrauch</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Gespeicherte Antworten</translation>
    </message>
    <message>
        <source>snippet template canned macro text module import export slash</source>
        <translation>baustein vorlage textbaustein makro text modul import export schrägstrich</translation>
    </message>
    <message>
        <source>Save a reply</source>
        <translation>Eine Antwort speichern</translation>
    </message>
    <message>
        <source>new snippet template canned macro add</source>
        <translation>neu baustein vorlage textbaustein makro hinzufügen</translation>
    </message>
    <message>
        <source>Where numbers of orders and tickets lead</source>
        <translation>Wohin Bestell- und Ticketnummern führen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>order ticket bug number reference address link open</source>
        <translation>bestellung ticket fehler nummer adresse link öffnen</translation>
    </message>
    <message>
        <source>Warn of private data in a reply</source>
        <translation>Vor privaten Daten in einer Antwort warnen</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>guard warning card phone mail address password secret public</source>
        <translation>wächter warnung karte telefon mail adresse passwort geheim öffentlich</translation>
    </message>
    <message>
        <source>Warn of sorry without a next step</source>
        <translation>Vor einer Entschuldigung ohne nächsten Schritt warnen</translation>
    </message>
    <message>
        <source>guard warning apology empty regret</source>
        <translation>wächter warnung entschuldigung leer bedauern</translation>
    </message>
    <message>
        <source>Warn of words that make it small</source>
        <translation>Vor kleinredenden Worten warnen</translation>
    </message>
    <message>
        <source>guard warning only a few works for us belittle</source>
        <translation>wächter warnung nur wenige bei uns geht es kleinreden</translation>
    </message>
    <message>
        <source>Warn of another language</source>
        <translation>Vor einer anderen Sprache warnen</translation>
    </message>
    <message>
        <source>guard warning wrong english german</source>
        <translation>wächter warnung falsch englisch deutsch</translation>
    </message>
    <message>
        <source>Warn of another account</source>
        <translation>Vor einem anderen Konto warnen</translation>
    </message>
    <message>
        <source>guard warning wrong speak as</source>
        <translation>wächter warnung falsch sprechen als</translation>
    </message>
    <message>
        <source>How all reach us</source>
        <translation>Wie alle uns erreichen</translation>
    </message>
    <message>
        <source>guard company mail address phone hotline public contacts</source>
        <translation>wächter firma mail adresse telefon hotline öffentlich kontakte</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Dein Kürzel</translation>
    </message>
    <message>
        <source>letters short mark caret name</source>
        <translation>buchstaben kurz zeichen zirkumflex dach name initialen kürzel</translation>
    </message>
    <message>
        <source>How accounts sign</source>
        <translation>Wie Konten unterschreiben</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>signature initials caret full name pattern who wrote ending</source>
        <translation>unterschrift signatur kürzel initialen zirkumflex dach voller name muster wer schrieb ende</translation>
    </message>
    <message>
        <source>Import customers or past conversations</source>
        <translation>Kunden oder frühere Gespräche importieren</translation>
    </message>
    <message>
        <source>csv file table zendesk tickets contacts upload take in</source>
        <translation>csv datei tabelle zendesk tickets kontakte hochladen übernehmen einlesen</translation>
    </message>
    <message>
        <source>How long a reply can be taken back</source>
        <translation>Wie lange sich eine Antwort zurücknehmen lässt</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>undo window send seconds delay unsend recall hold</source>
        <translation>rückgängig zurücknehmen frist senden sekunden verzögerung zurückholen zurückhalten</translation>
    </message>
    <message>
        <source>Taking back on Mastodon</source>
        <translation>Zurücknehmen auf Mastodon</translation>
    </message>
    <message>
        <source>undo window send seconds network</source>
        <translation>rückgängig zurücknehmen frist senden sekunden netzwerk</translation>
    </message>
    <message>
        <source>Taking back on Bluesky</source>
        <translation>Zurücknehmen auf Bluesky</translation>
    </message>
    <message>
        <source>Taking back on X</source>
        <translation>Zurücknehmen auf X</translation>
    </message>
    <message>
        <source>undo window send seconds network twitter</source>
        <translation>rückgängig zurücknehmen frist senden sekunden netzwerk twitter</translation>
    </message>
    <message>
        <source>Warn of somebody whom a private reply lets in</source>
        <translation>Warnen, wenn eine private Antwort jemanden einlässt</translation>
    </message>
    <message>
        <source>guard warning third handle mention direct message private readers</source>
        <translation>wächter warnung dritte handle erwähnung direktnachricht privat mitlesen</translation>
    </message>
    <message>
        <source>What is said when you go on in private</source>
        <translation>Was gesagt wird, wenn du privat weiterschreibst</translation>
    </message>
    <message>
        <source>Going on in private</source>
        <translation>Privat weiter</translation>
    </message>
    <message>
        <source>dm direct message public line move words text</source>
        <translation>dm direktnachricht öffentlich zeile wechseln worte text</translation>
    </message>
    <message>
        <source>Where customers reach you in private</source>
        <translation>Wo Kunden dich privat erreichen</translation>
    </message>
    <message>
        <source>dm closed link address page form web url</source>
        <translation>dm geschlossen link adresse seite formular web url</translation>
    </message>
    <message>
        <source>Allowance for daisies</source>
        <translation>Budget für Gänseblümchen</translation>
    </message>
    <message>
        <source>Daisies</source>
        <translation>Gänseblümchen</translation>
    </message>
    <message>
        <source>gift credit goodwill budget month money currency give gesture</source>
        <translation>geschenk gutschrift kulanz budget monat geld währung geben geste</translation>
    </message>
    <message>
        <source>Words that are right</source>
        <translation>Wörter, die richtig sind</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>dictionary own company product names spell check remove</source>
        <translation>wörterbuch eigene firma produkt namen rechtschreibung prüfen entfernen</translation>
    </message>
    <message>
        <source>Add a word to the dictionary</source>
        <translation>Ein Wort ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>own company product names spell check</source>
        <translation>eigene firma produkt namen rechtschreibung prüfen</translation>
    </message>
</context>
<context>
    <name>SignInFields</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>social.example</source>
        <comment>a server&apos;s address as an example</comment>
        <translation>social.example</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Handle of the account</source>
        <translation>Handle des Kontos</translation>
    </message>
    <message>
        <source>help.shop.example</source>
        <comment>a handle as an example</comment>
        <translation>hilfe.laden.example</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>App-Passwort</translation>
    </message>
    <message>
        <source>xxxx-xxxx-xxxx-xxxx</source>
        <comment>the form of an app password</comment>
        <translation>xxxx-xxxx-xxxx-xxxx</translation>
    </message>
    <message>
        <source>Made in the network&apos;s settings and taken back there at any time; never the account&apos;s own password. Let it read private messages if you answer them here.</source>
        <translation>Es wird in den Einstellungen des Netzwerks erstellt und dort jederzeit zurückgenommen; nie das eigentliche Passwort des Kontos. Es braucht Zugriff auf private Nachrichten, wenn du sie hier beantwortest.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugangstoken</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>Zugangstoken</translation>
    </message>
    <message>
        <source>It must be allowed to read, to post and to keep people off.</source>
        <translation>Es muss lesen, schreiben und Leute fernhalten dürfen.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client ID of your company&apos;s app</source>
        <translation>Client-ID der App deiner Firma</translation>
    </message>
    <message>
        <source>client ID</source>
        <comment>an identifier as an example</comment>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Your company&apos;s own app at the network, of the kind “native”, coming back to %1. What it reads and sends is billed to your company; the ledger counts along.</source>
        <translation>Die eigene App deiner Firma beim Netzwerk, von der Art „native“, mit der Rückkehr zu %1. Was sie liest und sendet, bezahlt deine Firma; das Kostenbuch zählt mit.</translation>
    </message>
    <message>
        <source>App token</source>
        <translation>App-Token</translation>
    </message>
    <message>
        <source>Bearer token of your company&apos;s app</source>
        <translation>Bearer-Token der App deiner Firma</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>darf leer bleiben</translation>
    </message>
    <message>
        <source>With it new posts are told at once instead of asked for every minute.</source>
        <translation>Damit kommen neue Beiträge sofort, statt jede Minute erfragt zu werden.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation>Code aus der E-Mail</translation>
    </message>
    <message>
        <source>code from the mail</source>
        <translation>Code aus der E-Mail</translation>
    </message>
    <message>
        <source>The network sent it to the account&apos;s mail address just now.</source>
        <translation>Das Netzwerk hat ihn soeben an die E-Mail-Adresse des Kontos geschickt.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of a feed or page</source>
        <translation>Adresse eines Feeds oder einer Seite</translation>
    </message>
    <message>
        <source>https://forum.example/latest.rss</source>
        <comment>a feed&apos;s address as an example</comment>
        <translation>https://forum.example/latest.rss</translation>
    </message>
    <message>
        <source>A forum, a status page, a review site. It is only read: you answer in the browser and note it here.</source>
        <translation>Ein Forum, eine Statusseite, ein Bewertungsportal. Es wird nur gelesen: du antwortest im Browser und notierst es hier.</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>try again</source>
        <translation>noch einmal versuchen</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be used: %1</source>
        <translation>Der Datenordner kann nicht benutzt werden: %1</translation>
    </message>
    <message>
        <source>It is not there and can&apos;t be made. Look at whether its disk is there, and at who may write where it should be.</source>
        <translation>Er ist nicht da und kann nicht angelegt werden. Prüfe, ob sein Laufwerk da ist und wer dort schreiben darf, wo er sein soll.</translation>
    </message>
    <message>
        <source>Nothing can be written into the data folder: %1</source>
        <translation>In den Datenordner kann nichts geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Look at its disk, and at who may write there. What is in it was not touched.</source>
        <translation>Prüfe sein Laufwerk und wer dort schreiben darf. Was darin ist, wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The data folder is in use by %1 (process %2): %3</source>
        <translation>Der Datenordner wird von %1 benutzt (Prozess %2): %3</translation>
    </message>
    <message>
        <source>Two at a time would send twice. End the other, or wait until it is done.</source>
        <translation>Zwei zugleich würden doppelt senden. Beende das andere Programm, oder warte, bis es fertig ist.</translation>
    </message>
    <message>
        <source>The desk was written by a newer Daisychain: %1</source>
        <translation>Der Schreibtisch wurde von einem neueren Daisychain geschrieben: %1</translation>
    </message>
    <message>
        <source>Install that version here too. Nothing was changed.</source>
        <translation>Installiere diese Version auch hier. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>The desk could not be opened: %1</source>
        <translation>Der Schreibtisch konnte nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Its file may be damaged, or its disk can&apos;t be read. Put a copy of the folder in its place, or keep it for whoever can look at it: %1</source>
        <translation>Seine Datei ist vielleicht beschädigt, oder sein Laufwerk kann nicht gelesen werden. Lege eine Kopie des Ordners an seine Stelle, oder bewahre ihn für jemanden auf, der nachsehen kann: %1</translation>
    </message>
</context>
<context>
    <name>StatusSentence</name>
    <message>
        <source>%1 has to be connected again: nothing new comes from there.</source>
        <translation>%1 muss neu verbunden werden: Von dort kommt nichts Neues.</translation>
    </message>
    <message>
        <source>Not heard at the moment: %1.</source>
        <translation>Zurzeit nicht gehört: %1.</translation>
    </message>
    <message>
        <source>Nothing is listened to: no account is connected.</source>
        <translation>Nirgends wird zugehört: Kein Konto ist verbunden.</translation>
    </message>
    <message>
        <source>Catching up with what happened meanwhile.</source>
        <translation>Es wird nachgeholt, was inzwischen geschah.</translation>
    </message>
    <message>
        <source>Everything heard within %1 s.</source>
        <translation>Alles binnen %1 s gehört.</translation>
    </message>
    <message>
        <source>Everything heard within %1 min.</source>
        <translation>Alles binnen %1 min gehört.</translation>
    </message>
    <message>
        <source>No network since %1. You can go on</source>
        <translation>Kein Netz seit %1. Du kannst weitermachen</translation>
    </message>
    <message numerus="yes">
        <source>; %n replies wait.</source>
        <translation>
            <numerusform>; %n Antwort wartet.</numerusform>
            <numerusform>; %n Antworten warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies on their way.</source>
        <translation>
            <numerusform>%n Antwort unterwegs.</numerusform>
            <numerusform>%n Antworten unterwegs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies need you.</source>
        <translation>
            <numerusform>%n Antwort braucht dich.</numerusform>
            <numerusform>%n Antworten brauchen dich.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no connection. Nothing is lost; try again when there is one.</source>
        <translation>Es gibt keine Verbindung. Nichts ist verloren; versuch es wieder, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The server asks us to wait %1 s.</source>
        <translation>Der Server bittet uns, %1 s zu warten.</translation>
    </message>
    <message>
        <source>The server asks us to wait a little.</source>
        <translation>Der Server bittet uns, etwas zu warten.</translation>
    </message>
    <message>
        <source>The server has trouble of its own. Try again in a minute.</source>
        <translation>Der Server hat selbst Schwierigkeiten. Versuch es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>The server does not accept this sign-in any more. Connect the account again.</source>
        <translation>Der Server nimmt diese Anmeldung nicht mehr an. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Somebody else was first. Look again and decide.</source>
        <translation>Jemand anderes war schneller. Schau noch einmal und entscheide.</translation>
    </message>
    <message>
        <source>The server said no.</source>
        <translation>Der Server hat abgelehnt.</translation>
    </message>
    <message>
        <source>The server said no: %1</source>
        <translation>Der Server hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>That can&apos;t be used.</source>
        <translation>Das lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>That can&apos;t be used: %1</source>
        <translation>Das lässt sich nicht verwenden: %1</translation>
    </message>
    <message>
        <source>The data folder could not be read or written. Look at the disk&apos;s room and rights.</source>
        <translation>Der Datenordner konnte nicht gelesen oder geschrieben werden. Sieh nach Platz und Rechten.</translation>
    </message>
    <message>
        <source>The server answered something that makes no sense. Is the address right?</source>
        <translation>Der Server hat etwas Unverständliches geantwortet. Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>Stopped before it was done.</source>
        <translation>Vor dem Ende abgebrochen.</translation>
    </message>
    <message>
        <source>The month&apos;s cap for this network is reached: nothing more is read until the month ends or the settings allow more.</source>
        <translation>Die Grenze dieses Monats für das Netzwerk ist erreicht: Bis zum Ende des Monats wird nichts mehr gelesen, oder bis die Einstellungen mehr erlauben.</translation>
    </message>
    <message>
        <source>The network doesn&apos;t take the app&apos;s token any more. Connect the account again with a new one.</source>
        <translation>Das Netzwerk nimmt das Token der App nicht mehr an. Verbinde das Konto neu, mit einem neuen.</translation>
    </message>
    <message>
        <source>The feed was taken away for good. Look for another one, and remove this stream.</source>
        <translation>Den Feed gibt es nicht mehr. Such einen anderen, und entferne diesen Strom.</translation>
    </message>
    <message>
        <source>Whoever wrote this post doesn&apos;t let us answer it.</source>
        <translation>Wer diesen Beitrag geschrieben hat, lässt uns nicht darauf antworten.</translation>
    </message>
    <message>
        <source>Posts can&apos;t be changed on this network. Delete it, and write it anew.</source>
        <translation>In diesem Netzwerk lassen sich Beiträge nicht ändern. Lösche ihn und schreib ihn neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n replies go out later.</source>
        <translation>
            <numerusform>%n Antwort geht später hinaus.</numerusform>
            <numerusform>%n Antworten gehen später hinaus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionWords</name>
    <message>
        <source>%1 as %2</source>
        <comment>a colleague as an account</comment>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>they said thanks</source>
        <translation>der Kunde dankte</translation>
    </message>
    <message>
        <source>they wrote no more</source>
        <translation>der Kunde schrieb nicht mehr</translation>
    </message>
    <message>
        <source>they wrote again</source>
        <translation>der Kunde schrieb wieder</translation>
    </message>
    <message>
        <source>they came back angry</source>
        <translation>der Kunde kam verärgert zurück</translation>
    </message>
    <message numerus="yes">
        <source>said %n times</source>
        <translation>
            <numerusform>einmal gesagt</numerusform>
            <numerusform>%n-mal gesagt</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapted from what %1 answered, %2.</source>
        <translation>Angepasst nach dem, was %1 antwortete, %2.</translation>
    </message>
    <message>
        <source>about something else</source>
        <comment>an answer that shares no word with the question</comment>
        <translation>zu etwas anderem</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message>
        <source>asked the lead for help</source>
        <translation>hat die Leitung um Hilfe gebeten</translation>
    </message>
    <message>
        <source>asked the lead to take this</source>
        <translation>hat die Leitung gebeten, das zu übernehmen</translation>
    </message>
    <message>
        <source>asked not to work with this person</source>
        <translation>möchte mit dieser Person nicht arbeiten</translation>
    </message>
    <message>
        <source>asked the lead for a decision</source>
        <translation>hat die Leitung um eine Entscheidung gebeten</translation>
    </message>
    <message>
        <source>a rule</source>
        <comment>who did it: not a person</comment>
        <translation>einer Regel</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dir</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>jemandem aus dem Team</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>%1 claimed this</source>
        <translation>übernommen von %1</translation>
    </message>
    <message>
        <source>%1 gave this back</source>
        <translation>zurückgegeben von %1</translation>
    </message>
    <message>
        <source>%1 gave this to %2</source>
        <translation>weitergegeben von %1, jetzt bei %2</translation>
    </message>
    <message>
        <source>done before Daisychain</source>
        <translation>erledigt vor Daisychain</translation>
    </message>
    <message>
        <source>%1 liked it and marked this done</source>
        <translation>gelikt und erledigt von %1</translation>
    </message>
    <message>
        <source>%1 marked this done</source>
        <translation>erledigt von %1</translation>
    </message>
    <message>
        <source>%1 set this to waiting for the customer</source>
        <translation>auf Antwort des Kunden gestellt von %1</translation>
    </message>
    <message>
        <source>%1 snoozed this until %2</source>
        <translation>bis %2 zurückgestellt von %1</translation>
    </message>
    <message>
        <source>%1 opened this again</source>
        <translation>wieder geöffnet von %1</translation>
    </message>
    <message>
        <source>%1 marked this done with that answer</source>
        <translation>mit dieser Antwort erledigt von %1</translation>
    </message>
    <message>
        <source>%1 took a reply back before it went out</source>
        <translation>eine Antwort zurückgenommen, ehe sie hinausging, von %1</translation>
    </message>
    <message>
        <source>%1 liked a post</source>
        <translation>ein Beitrag gelikt von %1</translation>
    </message>
    <message>
        <source>%1 marked a post as praise</source>
        <translation>ein Beitrag als Lob markiert von %1</translation>
    </message>
    <message>
        <source>%1 found another identity of this customer: %2</source>
        <translation>weitere Identität gefunden von %1: %2</translation>
    </message>
    <message>
        <source>%1 split this off</source>
        <translation>abgetrennt von %1</translation>
    </message>
    <message>
        <source>%1 joined two conversations</source>
        <translation>zwei Gespräche verbunden von %1</translation>
    </message>
    <message>
        <source>sending in %1 s</source>
        <translation>wird in %1 s gesendet</translation>
    </message>
    <message>
        <source>going out now</source>
        <translation>geht jetzt hinaus</translation>
    </message>
    <message>
        <source>waits to go out</source>
        <translation>wartet aufs Senden</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>no answer from the server; looking whether it arrived</source>
        <translation>keine Antwort vom Server; es wird nachgesehen, ob sie ankam</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>nicht gesendet: %1</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Daisychain was not running</source>
        <translation>Daisychain lief nicht</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>the server refused to answer</source>
        <translation>der Server hat die Antwort verweigert</translation>
    </message>
    <message>
        <source>the server had forgotten it</source>
        <translation>der Server hatte es vergessen</translation>
    </message>
    <message>
        <source>the connection was dead without saying so</source>
        <translation>die Verbindung war tot, ohne es zu sagen</translation>
    </message>
    <message>
        <source>nobody listened %1 – %2: %3</source>
        <translation>niemand hörte zu %1 – %2: %3</translation>
    </message>
    <message>
        <source>%1, outside Daisychain</source>
        <translation>%1, außerhalb von Daisychain</translation>
    </message>
    <message>
        <source>you as %1</source>
        <translation>du als %1</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <comment>a colleague as an account</comment>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>note by %1</source>
        <translation>Notiz von %1</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>moving picture</source>
        <translation>bewegtes Bild</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>older posts above: %1</source>
        <translation>ältere Beiträge darüber: %1</translation>
    </message>
    <message>
        <source>also here: 1 other</source>
        <translation>auch hier: 1 weitere Person</translation>
    </message>
    <message>
        <source>also here: %1 others</source>
        <translation>auch hier: %1 weitere</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>noch nicht beantwortet</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: deleted by its author</source>
        <translation>%1, %2: vom Autor gelöscht</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>thanks alone: no clock was started</source>
        <translation>nur ein Dank: keine Uhr läuft</translation>
    </message>
    <message>
        <source>an account of ours</source>
        <translation>eines unserer Konten</translation>
    </message>
    <message>
        <source>%1 muted %2 as %3</source>
        <translation>%2 als %3 stummgeschaltet von %1</translation>
    </message>
    <message>
        <source>%1 unmuted %2 as %3</source>
        <translation>%2 als %3 nicht mehr stummgeschaltet von %1</translation>
    </message>
    <message>
        <source>%1 blocked %2 as %3</source>
        <translation>%2 als %3 blockiert von %1</translation>
    </message>
    <message>
        <source>%1 unblocked %2 as %3</source>
        <translation>%2 als %3 nicht mehr blockiert von %1</translation>
    </message>
    <message>
        <source>%1 reported %2 as %3: “%4”</source>
        <translation>%2 als %3 gemeldet von %1: „%4“</translation>
    </message>
    <message>
        <source>quotes a post</source>
        <translation>zitiert einen Beitrag</translation>
    </message>
    <message>
        <source>no description</source>
        <translation>keine Beschreibung</translation>
    </message>
    <message>
        <source>%1 promised “%2”, due %3</source>
        <translation>„%2“ versprochen von %1, fällig %3</translation>
    </message>
    <message>
        <source>%1 put a promise off until %2</source>
        <translation>ein Versprechen bis %2 verschoben von %1</translation>
    </message>
    <message>
        <source>%1 took a promise over</source>
        <translation>ein Versprechen übernommen von %1</translation>
    </message>
    <message>
        <source>%1 kept a promise</source>
        <translation>ein Versprechen gehalten von %1</translation>
    </message>
    <message>
        <source>%1 gave a daisy: %2, for %3</source>
        <translation>ein Gänseblümchen geschenkt von %1: %2, für %3</translation>
    </message>
    <message>
        <source>%1 gave a daisy for %2</source>
        <translation>ein Gänseblümchen geschenkt von %1, für %2</translation>
    </message>
    <message>
        <source>%1 noted how the daisy was taken</source>
        <translation>notiert von %1, wie das Gänseblümchen ankam</translation>
    </message>
    <message>
        <source>%1, %2: erased</source>
        <translation>%1, %2: gelöscht</translation>
    </message>
    <message>
        <source>%1 went on in private as %2</source>
        <translation>privat als %2 weitergeführt von %1</translation>
    </message>
    <message>
        <source>%1 snoozed this with that answer until %2</source>
        <translation>mit dieser Antwort bis %2 zurückgestellt von %1</translation>
    </message>
    <message>
        <source>%1 deleted a post of ours</source>
        <translation>ein Beitrag von uns gelöscht von %1</translation>
    </message>
    <message>
        <source>%1 edited a post of ours</source>
        <translation>ein Beitrag von uns bearbeitet von %1</translation>
    </message>
    <message>
        <source>goes on here in private</source>
        <translation>geht hier privat weiter</translation>
    </message>
    <message>
        <source>said by mistake as %1, where it stays; %2 went on as %3</source>
        <translation>versehentlich als %1 gesagt, wo es stehen bleibt; als %3 weitergeführt von %2</translation>
    </message>
    <message>
        <source>said by mistake as %1, taken back; %2 went on as %3</source>
        <translation>versehentlich als %1 gesagt, zurückgenommen; als %3 weitergeführt von %2</translation>
    </message>
    <message>
        <source>a post of ours is to be deleted, by %1</source>
        <translation>ein Beitrag von uns soll gelöscht werden, von %1</translation>
    </message>
    <message>
        <source>a post of ours is to be edited, by %1</source>
        <translation>ein Beitrag von uns soll bearbeitet werden, von %1</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft gerade</translation>
    </message>
    <message>
        <source>waits for the network</source>
        <translation>wartet auf das Netz</translation>
    </message>
    <message>
        <source>not done: the network refused it</source>
        <translation>nicht erledigt: das Netz hat es abgelehnt</translation>
    </message>
    <message>
        <source>not done: the network refused it: “%1”</source>
        <translation>nicht erledigt: das Netz hat es abgelehnt: „%1“</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>goes out %1, sent by this computer while Daisychain runs</source>
        <translation>geht %1 hinaus, von diesem Rechner gesendet, solange Daisychain läuft</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>now</source>
        <comment>less than a minute ago</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date in this year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>day in this year</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>day</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>unter einer Minute</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T.</translation>
    </message>
</context>
<context>
    <name>ViewWords</name>
    <message>
        <source>Say what customers must have said: words, from:, lang:, has:media …</source>
        <translation>Sag, was Kunden gesagt haben müssen: Wörter, from:, lang:, has:media …</translation>
    </message>
    <message>
        <source>“%1:” is no operator; F1 lists them. In quotes it is a word.</source>
        <translation>„%1:“ ist kein Operator; F1 nennt sie. In Anführungszeichen ist es ein Wort.</translation>
    </message>
    <message>
        <source>“%1” means nothing behind its operator; F1 lists what does.</source>
        <translation>„%1“ bedeutet hinter seinem Operator nichts; F1 nennt, was geht.</translation>
    </message>
    <message>
        <source>“%1:” wants a value right behind it.</source>
        <translation>„%1:“ braucht gleich dahinter einen Wert.</translation>
    </message>
    <message>
        <source>“%1” is never true of what customers say.</source>
        <translation>„%1“ trifft nie auf das zu, was Kunden sagen.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Gib ihr einen Namen.</translation>
    </message>
    <message>
        <source>A list or view is called so already.</source>
        <translation>Eine Liste oder Ansicht heißt schon so.</translation>
    </message>
    <message numerus="yes">
        <source>holds %n conversations or more now</source>
        <translation>
            <numerusform>enthält jetzt %n Gespräch oder mehr</numerusform>
            <numerusform>enthält jetzt %n Gespräche oder mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>holds %n conversations now</source>
        <translation>
            <numerusform>enthält jetzt %n Gespräch</numerusform>
            <numerusform>enthält jetzt %n Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of “%1” fits %2.</source>
        <translation>Nichts aus „%1“ passt zu %2.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::AccountsSection</name>
    <message>
        <source>Connect another</source>
        <translation>Weiteres verbinden</translation>
    </message>
    <message>
        <source>No account is connected: nothing is heard.</source>
        <translation>Kein Konto ist verbunden: Es wird nichts gehört.</translation>
    </message>
    <message>
        <source>demo, never a real network</source>
        <translation>Demo, nie ein echtes Netz</translation>
    </message>
    <message>
        <source>remove for good</source>
        <translation>endgültig entfernen</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>has to be connected again: nothing new comes, what was caught stays</source>
        <translation>muss neu verbunden werden: Neues kommt nicht, Gefundenes bleibt</translation>
    </message>
    <message>
        <source>connect again</source>
        <translation>neu verbinden</translation>
    </message>
    <message>
        <source>check</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>Connect %1 again</source>
        <translation>%1 neu verbinden</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>asking the network …</source>
        <translation>das Netzwerk wird gefragt …</translation>
    </message>
    <message>
        <source>signed in, but what it watches can&apos;t be read: %1</source>
        <translation>angemeldet, aber was es beobachtet, kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>new posts are told at once</source>
        <translation>neue Beiträge kommen sofort</translation>
    </message>
    <message>
        <source>new posts are asked for now and then</source>
        <translation>neue Beiträge werden ab und zu erfragt</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>es wird nichts gesendet</translation>
    </message>
    <message>
        <source>a post has at most %1 characters</source>
        <translation>ein Beitrag hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>past conversations that were imported: nobody listens, and nothing is sent</source>
        <translation>frühere Gespräche, die importiert wurden: niemand hört zu, und nichts wird gesendet</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::AddressFinder</name>
    <message>
        <source>None of our accounts can see a post there. Is it deleted, private, or not a post?</source>
        <translation>Keins unserer Konten sieht dort einen Beitrag. Ist er gelöscht, privat oder gar keiner?</translation>
    </message>
    <message>
        <source>That is a post of our own: the answers to it come in by themselves.</source>
        <translation>Das ist ein Beitrag von uns: die Antworten darauf kommen von selbst herein.</translation>
    </message>
    <message>
        <source>No account is signed in that could look. The settings have the accounts.</source>
        <translation>Kein Konto ist angemeldet, das nachsehen könnte. Die Konten stehen in den Einstellungen.</translation>
    </message>
    <message>
        <source>Another program collects for this desk: bring the post in there.</source>
        <translation>Ein anderes Programm sammelt für diesen Schreibtisch: hol den Beitrag dort herein.</translation>
    </message>
    <message>
        <source>Bring in the post at this address</source>
        <translation>Den Beitrag unter dieser Adresse hereinholen</translation>
    </message>
    <message>
        <source>Looking for the post …</source>
        <translation>Der Beitrag wird gesucht …</translation>
    </message>
    <message>
        <source>The post was brought in, with what stands around it.</source>
        <translation>Der Beitrag wurde hereingeholt, mit dem, was um ihn steht.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::AppearanceSection</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>comfortable</source>
        <translation>bequem</translation>
    </message>
    <message>
        <source>compact</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Words beside the icons on the rail</source>
        <translation>Wörter neben den Symbolen der Leiste</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::AwayPane</name>
    <message>
        <source>to work</source>
        <translation>an die Arbeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Enter opens, Esc leaves.</source>
        <translation>Enter öffnet, Esc verlässt.</translation>
    </message>
    <message>
        <source>You were not away for long.</source>
        <translation>Du warst nicht lange weg.</translation>
    </message>
    <message>
        <source>Looking what was watched …</source>
        <translation>Es wird nachgesehen, was beobachtet wurde …</translation>
    </message>
    <message numerus="yes">
        <source>%n replies of yours are not out</source>
        <translation>
            <numerusform>%n Antwort von dir ist nicht hinaus</numerusform>
            <numerusform>%n Antworten von dir sind nicht hinaus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers wrote again after your answer</source>
        <translation>
            <numerusform>%n Kunde hat nach deiner Antwort wieder geschrieben</numerusform>
            <numerusform>%n Kunden haben nach deiner Antwort wieder geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened could not be read.</source>
        <translation>Was geschah, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts ist verloren.</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>Reading what happened …</source>
        <translation>Was geschah, wird gelesen …</translation>
    </message>
    <message>
        <source>Nobody whom you answered wrote again, and all you wrote is out.</source>
        <translation>Niemand, dem du geantwortet hast, schrieb wieder, und alles, was du schriebst, ist hinaus.</translation>
    </message>
    <message>
        <source>What is new stands in the queue.</source>
        <translation>Neues steht unter Anfragen.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::AwayScreen</name>
    <message>
        <source>Meanwhile</source>
        <translation>Inzwischen</translation>
    </message>
    <message>
        <source>away back absence since missed what happened start page</source>
        <translation>weg zurück abwesend seit verpasst was war startseite</translation>
    </message>
    <message>
        <source>Next of what happened</source>
        <translation>Nächstes von dem, was geschah</translation>
    </message>
    <message>
        <source>Previous of what happened</source>
        <translation>Voriges von dem, was geschah</translation>
    </message>
    <message>
        <source>Open what happened</source>
        <translation>Öffnen, was geschah</translation>
    </message>
    <message>
        <source>Leave for work</source>
        <translation>Gehen, an die Arbeit</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::BreakingLabel</name>
    <message>
        <source>copy</source>
        <translation>kopieren</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::BulkSheet</name>
    <message>
        <source>Looking at them …</source>
        <translation>Sie werden angesehen …</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>lassen</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n done, not all.</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n erledigt, nicht alle.</numerusform>
            <numerusform>%n erledigt, nicht alle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ClosingSheet</name>
    <message>
        <source>go on in the tray</source>
        <translation>im Infobereich weitermachen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Shall somebody go on listening?</source>
        <translation>Soll weiter zugehört werden?</translation>
    </message>
    <message>
        <source>In the tray, Daisychain goes on watching your streams and sending what is on its way. The daisy there brings the window back.</source>
        <translation>Im Infobereich beobachtet Daisychain weiter deine Ströme und sendet, was unterwegs ist. Das Gänseblümchen dort holt das Fenster zurück.</translation>
    </message>
    <message>
        <source>If it quits, nobody watches. What comes meanwhile is fetched at the next start, and what could not be had is shown as a gap.</source>
        <translation>Wird es beendet, beobachtet niemand. Was inzwischen kommt, wird beim nächsten Start geholt, und was nicht zu haben war, wird als Lücke gezeigt.</translation>
    </message>
    <message>
        <source>You are asked once. Settings, Notifications changes it.</source>
        <translation>Du wirst einmal gefragt. Unter Einstellungen, Meldungen lässt es sich ändern.</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>beenden</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ColumnPane</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What to do with this column</source>
        <translation>Was mit dieser Spalte geschehen soll</translation>
    </message>
    <message>
        <source>only what fits: parcel lang:de -thanks</source>
        <translation>nur was passt: paket lang:de -danke</translation>
    </message>
    <message>
        <source>Filter of this column</source>
        <translation>Filter dieser Spalte</translation>
    </message>
    <message>
        <source>%1 — show (.)</source>
        <comment>what waits outside the list, and the key that lets it in</comment>
        <translation>%1 — zeigen (.)</translation>
    </message>
    <message>
        <source>Looked back to %1; the search finds what is older.</source>
        <translation>Zurückgeschaut bis %1; Älteres findet die Suche.</translation>
    </message>
    <message>
        <source>The column could not be read again; it may be old.</source>
        <translation>Die Spalte konnte nicht neu gelesen werden; sie ist vielleicht alt.</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>Reading the column …</source>
        <translation>Die Spalte wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing was heard here yet.</source>
        <translation>Hier wurde noch nichts gehört.</translation>
    </message>
    <message>
        <source>What comes appears here by itself.</source>
        <translation>Was kommt, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Nothing here fits the filter.</source>
        <translation>Nichts hier passt zum Filter.</translation>
    </message>
    <message>
        <source>Change it, or take it away.</source>
        <translation>Ändere ihn oder nimm ihn weg.</translation>
    </message>
    <message>
        <source>The column could not be read.</source>
        <translation>Die Spalte konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing is lost: what was heard is kept.</source>
        <translation>Nichts ist verloren: was gehört wurde, bleibt.</translation>
    </message>
    <message>
        <source>No network.</source>
        <translation>Kein Netz.</translation>
    </message>
    <message>
        <source>What was heard before is kept.</source>
        <translation>Was vorher gehört wurde, bleibt.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>aufgehoben</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ColumnRows</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>What %1 holds</source>
        <translation>Was %1 enthält</translation>
    </message>
    <message>
        <source>How the dates of %1 are written</source>
        <translation>Wie die Datumsangaben in %1 geschrieben sind</translation>
    </message>
    <message>
        <source>which of them?</source>
        <translation>welche davon?</translation>
    </message>
    <message numerus="yes">
        <source>and %n more columns</source>
        <translation>
            <numerusform>und %n weitere Spalte</numerusform>
            <numerusform>und %n weitere Spalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ColumnsArea</name>
    <message>
        <source>The columns could not be read.</source>
        <translation>Die Spalten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>Reading the columns …</source>
        <translation>Die Spalten werden gelesen …</translation>
    </message>
    <message>
        <source>There is no column yet.</source>
        <translation>Noch gibt es keine Spalte.</translation>
    </message>
    <message>
        <source>Mentions, a hashtag or words, as they are said.</source>
        <translation>Erwähnungen, ein Hashtag oder Wörter, sobald sie fallen.</translation>
    </message>
    <message>
        <source>add a column</source>
        <translation>eine Spalte anlegen</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Neue Spalte</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ComposerPane</name>
    <message>
        <source>don&apos;t send it</source>
        <translation>nicht senden</translation>
    </message>
    <message>
        <source>content warning in front of the text</source>
        <translation>Inhaltswarnung vor dem Text</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Inhaltswarnung</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>reply as</source>
        <translation>antworten als</translation>
    </message>
    <message>
        <source>Account that speaks</source>
        <translation>Konto, das spricht</translation>
    </message>
    <message>
        <source>Who can read it</source>
        <translation>Wer es lesen kann</translation>
    </message>
    <message>
        <source>never wider than what it answers</source>
        <translation>nie weiter als das, worauf es antwortet</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>%1 too long</source>
        <comment>characters over the limit</comment>
        <translation>%1 zu lang</translation>
    </message>
    <message>
        <source>characters left: %1</source>
        <translation>verbleibende Zeichen: %1</translation>
    </message>
    <message>
        <source>begins with %1, so that their server tells them</source>
        <translation>beginnt mit %1, damit ihr Server Bescheid sagt</translation>
    </message>
    <message>
        <source>send as %1 to %2</source>
        <comment>the button that sends a reply</comment>
        <translation>als %1 an %2 senden</translation>
    </message>
    <message>
        <source>and done</source>
        <translation>und erledigt</translation>
    </message>
    <message>
        <source>Send, and mark done (%1)</source>
        <translation>Senden und erledigen (%1)</translation>
    </message>
    <message>
        <source>send as %1 to %2 and mark done</source>
        <translation>als %1 an %2 senden und erledigen</translation>
    </message>
    <message>
        <source>undo  Ctrl+Z</source>
        <translation>zurück  Strg+Z</translation>
    </message>
    <message>
        <source>send as it is</source>
        <translation>so senden</translation>
    </message>
    <message>
        <source>Not sent: %1.</source>
        <translation>Nicht gesendet: %1.</translation>
    </message>
    <message>
        <source>It is marked above.</source>
        <translation>Es ist darüber markiert.</translation>
    </message>
    <message>
        <source>The text is %1 characters too long.</source>
        <translation>Der Text ist %1 Zeichen zu lang.</translation>
    </message>
    <message>
        <source>No account of ours can answer here.</source>
        <translation>Keines unserer Konten kann hier antworten.</translation>
    </message>
    <message>
        <source>This account is signed out; its settings sign it in again.</source>
        <translation>Dieses Konto ist abgemeldet; in den Einstellungen wird es wieder angemeldet.</translation>
    </message>
    <message>
        <source>ends with “%1”</source>
        <translation>endet mit „%1“</translation>
    </message>
    <message>
        <source>The network refuses something in this text: too many bytes, or a character it doesn&apos;t take.</source>
        <translation>Das Netzwerk lehnt etwas in diesem Text ab: zu viele Bytes oder ein Zeichen, das es nicht annimmt.</translation>
    </message>
    <message>
        <source>Nothing can be sent to this network. Answer in the browser, and note it here.</source>
        <translation>An dieses Netzwerk kann nichts gesendet werden. Antworte im Browser und notiere es hier.</translation>
    </message>
    <message>
        <source>It doesn&apos;t name or quote us: answer in the browser, and note it here.</source>
        <translation>Er nennt oder zitiert uns nicht: Antworte im Browser und notiere es hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <comment>as many as the text is cut into</comment>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send %n posts as %1 to %2</source>
        <comment>the button that sends a reply in parts</comment>
        <translation>
            <numerusform>%n Beitrag als %1 an %2 senden</numerusform>
            <numerusform>%n Beiträge als %1 an %2 senden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 are public; what follows waits for this one.</source>
        <comment>parts of a long reply</comment>
        <translation>%1 von %2 sind öffentlich; was folgt, wartet auf diesen Teil.</translation>
    </message>
    <message>
        <source>{%1} isn&apos;t known here: write it into the text.</source>
        <comment>a variable of a saved reply</comment>
        <translation>{%1} ist hier nicht bekannt: Schreib es in den Text.</translation>
    </message>
    <message>
        <source>This network takes fewer pictures here, or none.</source>
        <translation>Dieses Netzwerk nimmt hier weniger Bilder, oder keine.</translation>
    </message>
    <message>
        <source>What is said of a picture is longer than this network takes.</source>
        <translation>Was über ein Bild gesagt wird, ist länger, als dieses Netzwerk nimmt.</translation>
    </message>
    <message>
        <source>Say what each picture shows, or that it is decoration only.</source>
        <translation>Sag, was jedes Bild zeigt, oder dass es nur Schmuck ist.</translation>
    </message>
    <message>
        <source>each post ends with “%1”</source>
        <translation>jeder Beitrag endet mit „%1“</translation>
    </message>
    <message>
        <source>What is said in public beside it is too long.</source>
        <translation>Was daneben öffentlich gesagt wird, ist zu lang.</translation>
    </message>
    <message numerus="yes">
        <source>send %n posts</source>
        <comment>the button that sends a reply in parts</comment>
        <translation>
            <numerusform>%n Beitrag senden</numerusform>
            <numerusform>%n Beiträge senden</numerusform>
        </translation>
    </message>
    <message>
        <source>send as %1</source>
        <comment>the button that sends a reply</comment>
        <translation>als %1 senden</translation>
    </message>
    <message>
        <source>send</source>
        <comment>the button that sends a reply</comment>
        <translation>senden</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ComposerRemarks</name>
    <message>
        <source>drop it</source>
        <translation>verwerfen</translation>
    </message>
    <message>
        <source>Its text stays among the earlier versions for a week</source>
        <translation>Sein Text bleibt eine Woche lang unter den früheren Fassungen</translation>
    </message>
    <message>
        <source>copy the text</source>
        <translation>den Text kopieren</translation>
    </message>
    <message>
        <source>take that one</source>
        <translation>diesen nehmen</translation>
    </message>
    <message>
        <source>drop the other draft</source>
        <translation>den anderen Entwurf verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>/%1 was sent %n times today: add one personal line</source>
        <comment>name of a saved reply</comment>
        <translation>
            <numerusform>/%1 wurde heute einmal gesendet: füg eine persönliche Zeile hinzu</numerusform>
            <numerusform>/%1 wurde heute %n-mal gesendet: füg eine persönliche Zeile hinzu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ConnectForm</name>
    <message>
        <source>sign in in the browser</source>
        <translation>im Browser anmelden</translation>
    </message>
    <message>
        <source>use a token instead</source>
        <translation>stattdessen ein Token</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>give up</source>
        <translation>aufgeben</translation>
    </message>
    <message>
        <source>Agree in your browser, then come back here.</source>
        <translation>Stimme im Browser zu und komm dann hierher zurück.</translation>
    </message>
    <message>
        <source>Connected: %1</source>
        <translation>Verbunden: %1</translation>
    </message>
    <message>
        <source>watch it</source>
        <translation>beobachten</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>Not connected: %1. Nothing of it was kept.</source>
        <translation>Nicht verbunden: %1. Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>Connecting %1.</source>
        <translation>%1 wird verbunden.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>sign in in the browser instead</source>
        <translation>stattdessen im Browser anmelden</translation>
    </message>
    <message>
        <source>A code was sent by mail. Type it here, and connect again.</source>
        <translation>Ein Code kam per E-Mail. Gib ihn hier ein und verbinde noch einmal.</translation>
    </message>
    <message>
        <source>Another program on this machine waits for a browser just now. End its sign-in, then try again.</source>
        <translation>Ein anderes Programm auf diesem Rechner wartet gerade auf einen Browser. Beende dessen Anmeldung, dann versuch es noch einmal.</translation>
    </message>
    <message>
        <source>That was not accepted. Look at what you typed, or make a new one.</source>
        <translation>Das wurde nicht angenommen. Prüfe deine Eingabe, oder erstelle es neu.</translation>
    </message>
    <message>
        <source>Nothing of %1 is there. Look at the address.</source>
        <translation>Dort ist nichts von %1. Prüfe die Adresse.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be right. Look at what you typed.</source>
        <translation>„%1“ kann nicht stimmen. Prüfe deine Eingabe.</translation>
    </message>
    <message>
        <source>“%1” is needed first.</source>
        <translation>„%1“ wird zuerst gebraucht.</translation>
    </message>
    <message>
        <source>Asking %1.</source>
        <translation>%1 wird gefragt.</translation>
    </message>
    <message>
        <source>keep it in a file</source>
        <translation>in einer Datei aufbewahren</translation>
    </message>
    <message>
        <source>This computer&apos;s key store can&apos;t be used (%1). Open or unlock it and try again, or keep the sign-in in a file that only your user can read: whoever has your files then has it too.</source>
        <translation>Der Schlüsselspeicher dieses Rechners lässt sich nicht benutzen (%1). Öffne oder entsperre ihn und versuch es noch einmal, oder bewahre die Anmeldung in einer Datei auf, die nur dein Benutzer lesen kann: Wer deine Dateien hat, hat dann auch sie.</translation>
    </message>
    <message>
        <source>That is no app password. Make one in the network&apos;s settings: never type the account&apos;s own password here.</source>
        <translation>Das ist kein App-Passwort. Erstelle eines in den Einstellungen des Netzwerks: Gib hier nie das eigentliche Passwort des Kontos ein.</translation>
    </message>
    <message>
        <source>That was not accepted: “%1”. Look at what you typed, or make a new one.</source>
        <translation>Das wurde nicht angenommen: „%1“. Sieh nach, was du eingegeben hast, oder erzeuge ein neues.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ConversationPane</name>
    <message>
        <source>snooze</source>
        <translation>zurückstellen</translation>
    </message>
    <message>
        <source>Out of the way until a time (z)</source>
        <translation>Bis zu einer Zeit aus dem Weg (z)</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Nothing more to do (e)</source>
        <translation>Nichts mehr zu tun (e)</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>The conversation could not be read again; it may be old.</source>
        <translation>Das Gespräch konnte nicht neu gelesen werden; es ist vielleicht alt.</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>Kein Gespräch ist offen.</translation>
    </message>
    <message>
        <source>j and k go through the list, Enter opens.</source>
        <translation>j und k gehen durch die Liste, Eingabe öffnet.</translation>
    </message>
    <message>
        <source>Reading the conversation …</source>
        <translation>Das Gespräch wird gelesen …</translation>
    </message>
    <message>
        <source>This conversation is not here any more.</source>
        <translation>Dieses Gespräch ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>The conversation could not be read.</source>
        <translation>Das Gespräch konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It may have become part of another one.</source>
        <translation>Es ist vielleicht Teil eines anderen geworden.</translation>
    </message>
    <message>
        <source>Your drafts are kept.</source>
        <translation>Deine Entwürfe sind aufgehoben.</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>wartet %1</translation>
    </message>
    <message>
        <source>about us</source>
        <translation>über uns</translation>
    </message>
    <message>
        <source>said to %1</source>
        <translation>zu %1 gesagt</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%1 auf %2, %3</translation>
    </message>
    <message>
        <source>in private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>in public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>wartet auf die Kundin oder den Kunden</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>claimed by you</source>
        <translation>von dir übernommen</translation>
    </message>
    <message>
        <source>claimed by %1</source>
        <translation>von %1 übernommen</translation>
    </message>
    <message>
        <source>give back</source>
        <translation>zurückgeben</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>Nobody has it then (c)</source>
        <translation>Dann hat es niemand (c)</translation>
    </message>
    <message>
        <source>It is yours then (c)</source>
        <translation>Dann ist es deins (c)</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>wieder öffnen</translation>
    </message>
    <message>
        <source>Only %1 and %2 can read this.</source>
        <translation>Nur %1 und %2 können das lesen.</translation>
    </message>
    <message>
        <source>You have seen everything here.</source>
        <translation>Du hast hier alles gesehen.</translation>
    </message>
    <message>
        <source>like and close</source>
        <translation>gefällt mir, erledigt</translation>
    </message>
    <message>
        <source>They said thanks (Shift+L)</source>
        <translation>Sie haben sich bedankt (Umschalt+L)</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::CostsSection</name>
    <message>
        <source>Spend at most, a month</source>
        <translation>Höchstens ausgeben, im Monat</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>At most, a month</source>
        <translation>Höchstens, im Monat</translation>
    </message>
    <message>
        <source>Nothing is read that would pass it; the streams show a gap then. What you send goes out.</source>
        <translation>Nichts wird gelesen, was sie überschreiten würde; die Ströme zeigen dann eine Lücke. Was du sendest, geht hinaus.</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>What the network asks for one of each, as its price list says today.</source>
        <translation>Was das Netzwerk für je eines verlangt, wie seine Preisliste heute sagt.</translation>
    </message>
    <message>
        <source>an account that is gone</source>
        <translation>ein Konto, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>%1 cost %2 this month, of %3.</source>
        <translation>%1 hat diesen Monat %2 gekostet, von %3.</translation>
    </message>
    <message>
        <source>%1 cost %2 this month.</source>
        <translation>%1 hat diesen Monat %2 gekostet.</translation>
    </message>
    <message>
        <source>Nothing more is read until the month ends or you allow more.</source>
        <translation>Bis zum Ende des Monats wird nichts mehr gelesen, oder bis du mehr erlaubst.</translation>
    </message>
    <message>
        <source>%1 of %2 calls left until %3</source>
        <translation>noch %1 von %2 Abfragen bis %3</translation>
    </message>
    <message>
        <source>%1 calls left until %2</source>
        <translation>noch %1 Abfragen bis %2</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::CustomerFinder</name>
    <message>
        <source>Conversation %1</source>
        <translation>Gespräch %1</translation>
    </message>
    <message>
        <source>customer who person card</source>
        <comment>words in front of a customer&apos;s name: any of them</comment>
        <translation>kunde kundin wer person karte</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::CustomerPane</name>
    <message>
        <source>add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>Niemand ist gewählt.</translation>
    </message>
    <message>
        <source>The customer could not be read.</source>
        <translation>Die Person konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The conversation is not touched by that.</source>
        <translation>Das Gespräch ist davon nicht berührt.</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>Reading the customer …</source>
        <translation>Die Person wird gelesen …</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>zuerst gesehen %1</translation>
    </message>
    <message>
        <source>link …</source>
        <comment>another identity with this customer</comment>
        <translation>verbinden …</translation>
    </message>
    <message>
        <source>Another identity of this customer</source>
        <translation>Eine weitere Identität dieses Kunden</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::CustomersDelegate</name>
    <message>
        <source>promise late</source>
        <translation>Versprechen verspätet</translation>
    </message>
    <message>
        <source>promise %1</source>
        <translation>Versprechen %1</translation>
    </message>
    <message>
        <source>never wrote</source>
        <translation>schrieb noch nie</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::CustomersPane</name>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Filter the customers</source>
        <translation>Die Kunden filtern</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>who was heard of last first</source>
        <translation>von wem zuletzt gehört wurde, zuerst</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Namen</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>who is a customer for longest first</source>
        <translation>wer am längsten Kunde ist, zuerst</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>letzter Kontakt %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more are being taken in …</source>
        <translation>
            <numerusform>%n weiterer wird noch aufgenommen …</numerusform>
            <numerusform>%n weitere werden noch aufgenommen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the customers …</source>
        <translation>Die Kunden werden gelesen …</translation>
    </message>
    <message>
        <source>The customers could not be read.</source>
        <translation>Die Kunden konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing is lost: what is known of them is kept.</source>
        <translation>Nichts ist verloren: Was über sie bekannt ist, bleibt.</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nobody has written yet.</source>
        <translation>Noch hat niemand geschrieben.</translation>
    </message>
    <message>
        <source>Nobody like that.</source>
        <translation>Niemand passt.</translation>
    </message>
    <message>
        <source>Fewer words and filters find more.</source>
        <translation>Weniger Wörter und Filter finden mehr.</translation>
    </message>
    <message>
        <source>show everybody</source>
        <translation>alle zeigen</translation>
    </message>
    <message>
        <source>find a customer</source>
        <translation>einen Kunden finden</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>Whoever writes to you appears here, and whom you import.</source>
        <translation>Wer dir schreibt, erscheint hier, und wen du importierst.</translation>
    </message>
    <message>
        <source>import a file …</source>
        <translation>Datei importieren …</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::CustomersScreen</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>people who card contacts find organisation plan</source>
        <translation>leute wer karte kontakte finden organisation tarif</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Nächster Kunde</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>Voriger Kunde</translation>
    </message>
    <message>
        <source>Filter the customers</source>
        <translation>Die Kunden filtern</translation>
    </message>
    <message>
        <source>press plan organisation mark network promise</source>
        <translation>presse tarif organisation merkmal netzwerk versprechen</translation>
    </message>
    <message>
        <source>Jump to a day of this customer</source>
        <translation>Zu einem Tag dieses Kunden springen</translation>
    </message>
    <message>
        <source>date history month</source>
        <translation>datum verlauf monat</translation>
    </message>
    <message>
        <source>Note about this customer</source>
        <translation>Notiz über diesen Kunden</translation>
    </message>
    <message>
        <source>remark write down</source>
        <translation>bemerkung aufschreiben</translation>
    </message>
    <message>
        <source>Say something of this customer</source>
        <translation>Etwas über diesen Kunden festhalten</translation>
    </message>
    <message>
        <source>plan organisation number e-mail phone birthday field add</source>
        <translation>tarif organisation nummer e-mail telefon geburtstag feld hinzufügen</translation>
    </message>
    <message>
        <source>Another identity of this customer</source>
        <translation>Eine weitere Identität dieses Kunden</translation>
    </message>
    <message>
        <source>same person merge join link</source>
        <translation>dieselbe person zusammenführen verbinden link</translation>
    </message>
    <message>
        <source>Only what this customer said</source>
        <translation>Nur was dieser Kunde sagte</translation>
    </message>
    <message>
        <source>history filter their posts wrote</source>
        <translation>verlauf filter seine ihre beiträge schrieb</translation>
    </message>
    <message>
        <source>Only what we said to this customer</source>
        <translation>Nur was wir diesem Kunden sagten</translation>
    </message>
    <message>
        <source>history filter our posts answers replies</source>
        <translation>verlauf filter unsere beiträge antworten</translation>
    </message>
    <message>
        <source>All of the history with this customer</source>
        <translation>Den ganzen Verlauf mit diesem Kunden</translation>
    </message>
    <message>
        <source>filter off everything timeline</source>
        <translation>filter aus alles zeitleiste</translation>
    </message>
    <message>
        <source>Mark this customer for several at once</source>
        <translation>Diesen Kunden für mehrere auf einmal markieren</translation>
    </message>
    <message>
        <source>choose select tick</source>
        <translation>auswählen wählen ankreuzen anhaken</translation>
    </message>
    <message>
        <source>The marked are the same person …</source>
        <translation>Die Markierten sind dieselbe Person …</translation>
    </message>
    <message numerus="yes">
        <source>At most %n at once: take some marks away.</source>
        <translation>
            <numerusform>Höchstens %n auf einmal: Nimm Markierungen weg.</numerusform>
            <numerusform>Höchstens %n auf einmal: Nimm einige Markierungen weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>merge duplicates double join link one customer many</source>
        <translation>zusammenführen dubletten doppelt verbinden verknüpfen ein kunde viele</translation>
    </message>
    <message>
        <source>Take all marks away</source>
        <translation>Alle Markierungen wegnehmen</translation>
    </message>
    <message>
        <source>none unmark</source>
        <translation>keine abwählen demarkieren</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::CustomersSection</name>
    <message>
        <source>order https://shop.example/orders/{number}</source>
        <translation>order https://laden.example/bestellungen/{number}</translation>
    </message>
    <message>
        <source>Numbers lead to</source>
        <translation>Nummern führen zu</translation>
    </message>
    <message>
        <source>A line each: order, ticket, bug or customer, then an address with {number} in it.</source>
        <translation>Je eine Zeile: order, ticket, bug oder customer, dann eine Adresse mit {number} darin.</translation>
    </message>
    <message>
        <source>This line opens nothing: %1</source>
        <translation>Diese Zeile öffnet nichts: %1</translation>
    </message>
    <message>
        <source>import a file …</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Import customers or past conversations from a file</source>
        <translation>Kunden oder frühere Gespräche aus einer Datei importieren</translation>
    </message>
    <message>
        <source>Customers and past conversations</source>
        <translation>Kunden und frühere Gespräche</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::DaisiesSection</name>
    <message>
        <source>Each may give, a month</source>
        <translation>Pro Person zu verschenken, im Monat</translation>
    </message>
    <message>
        <source>That is no amount: write it as “250 EUR”. It is %1 as before.</source>
        <translation>Das ist kein Betrag: Schreib ihn wie „250 EUR“. Es bleibt bei %1.</translation>
    </message>
    <message>
        <source>What is left of it stands beside a daisy while it is given, and stops nobody. Other currencies are counted by themselves.</source>
        <translation>Was davon übrig ist, steht neben einem Gänseblümchen, während es verschenkt wird, und hält niemanden auf. Andere Währungen zählen für sich.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::DesktopPresence</name>
    <message>
        <source>Quiet for an hour, or loud again</source>
        <translation>Ruhe für eine Stunde, oder wieder laut</translation>
    </message>
    <message>
        <source>notifications mute silence pause do not disturb break</source>
        <translation>meldungen stumm stille pause nicht stören</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>No notification for an hour. What happens is said once afterwards.</source>
        <translation>Eine Stunde lang keine Meldung. Was geschieht, wird danach einmal gesagt.</translation>
    </message>
    <message>
        <source>Notifications are on.</source>
        <translation>Meldungen sind an.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a notification: title, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::DetailForm</name>
    <message>
        <source>another field</source>
        <translation>ein anderes Feld</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>Which detail</source>
        <translation>Welche Angabe</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name des Feldes</translation>
    </message>
    <message>
        <source>name of the field</source>
        <translation>Name des Feldes</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>lassen</translation>
    </message>
    <message>
        <source>2024-05-31</source>
        <translation>2024-05-31</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>empty: not known any more</source>
        <translation>leer: nicht mehr bekannt</translation>
    </message>
    <message>
        <source>The field needs a name.</source>
        <translation>Das Feld braucht einen Namen.</translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation>Die Nummer fehlt.</translation>
    </message>
    <message>
        <source>That is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>That is no phone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>A day is written as 2024-05-31.</source>
        <translation>Ein Tag wird als 2024-05-31 geschrieben.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::DetailPart</name>
    <message>
        <source>details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <source>Add a detail</source>
        <translation>Eine Angabe hinzufügen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>Open %1 %2 at %3</source>
        <translation>%1 %2 bei %3 öffnen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>Change %1: %2</source>
        <translation>%1 ändern: %2</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Marks of this customer</source>
        <translation>Merkmale dieses Kunden</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::DraftVersions</name>
    <message>
        <source>Earlier versions of this reply</source>
        <translation>Frühere Fassungen dieser Antwort</translation>
    </message>
    <message>
        <source>How the text would change</source>
        <translation>Wie sich der Text ändern würde</translation>
    </message>
    <message>
        <source>Enter brings it back · Esc leaves the text as it is</source>
        <translation>Enter holt sie zurück · Esc lässt den Text, wie er ist</translation>
    </message>
    <message>
        <source>Nothing was kept yet: a version is kept every ten seconds of writing.</source>
        <translation>Noch wurde nichts aufgehoben: Alle zehn Sekunden Schreiben wird eine Fassung behalten.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::DueFinder</name>
    <message>
        <source>Which promise? Words of it, a customer, who keeps it</source>
        <translation>Welches Versprechen? Worte daraus, ein Kunde, wer es hält</translation>
    </message>
    <message>
        <source>Nothing is promised.</source>
        <translation>Nichts ist versprochen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a customer and what they were promised</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>who keeps a promise</comment>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::EdgeGrip</name>
    <message>
        <source>Pull to make the column wider or narrower</source>
        <translation>Ziehen macht die Spalte breiter oder schmaler</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::EditField</name>
    <message>
        <source>What the post says</source>
        <translation>Was der Beitrag sagt</translation>
    </message>
    <message>
        <source>change the post  %1</source>
        <translation>Beitrag ändern  %1</translation>
    </message>
    <message>
        <source>Edit what %1 said. Everybody sees that it was edited.</source>
        <translation>Bearbeite, was %1 sagte. Alle sehen, dass es bearbeitet wurde.</translation>
    </message>
    <message>
        <source>characters left: %1</source>
        <translation>verbleibende Zeichen: %1</translation>
    </message>
    <message>
        <source>The text is %1 characters too long.</source>
        <translation>Der Text ist %1 Zeichen zu lang.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::EmojiPicker</name>
    <message>
        <source>thumbs up, parcel, heart …</source>
        <comment>what emoji are looked for by</comment>
        <translation>Daumen hoch, Paket, Herz …</translation>
    </message>
    <message>
        <source>Which emoji?</source>
        <translation>Welches Emoji?</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Enter takes it · Shift+Enter takes more · Esc leaves</source>
        <translation>Enter nimmt es · Umschalt+Enter nimmt mehr · Esc verlässt</translation>
    </message>
    <message>
        <source>No emoji is called so.</source>
        <translation>So heißt kein Emoji.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::EraseSheet</name>
    <message>
        <source>Looking at what there is …</source>
        <translation>Es wird nachgesehen, was da ist …</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>lassen</translation>
    </message>
    <message>
        <source>Erase %1 from this desk, for good?</source>
        <translation>%1 für immer von diesem Schreibtisch löschen?</translation>
    </message>
    <message>
        <source>It can&apos;t be taken back. Type %1 to say that you mean it.</source>
        <translation>Das lässt sich nicht zurücknehmen. Tippe %1, wenn du es so meinst.</translation>
    </message>
    <message>
        <source>erase for good</source>
        <translation>für immer löschen</translation>
    </message>
    <message>
        <source>Erasing …</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>It is decided: should the program end now, the next start goes on.</source>
        <translation>Es ist entschieden: Endet das Programm jetzt, macht der nächste Start weiter.</translation>
    </message>
    <message>
        <source>Nothing is changed until it is through.</source>
        <translation>Nichts ist geändert, bis es durch ist.</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>anhalten</translation>
    </message>
    <message>
        <source>%1 percent erased</source>
        <translation>%1 Prozent gelöscht</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>Not erased.</source>
        <translation>Nicht gelöscht.</translation>
    </message>
    <message>
        <source>receipt …</source>
        <translation>Quittung …</translation>
    </message>
    <message>
        <source>Keep the receipt</source>
        <translation>Die Quittung behalten</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::EraseWords</name>
    <message numerus="yes">
        <source>%n post(s) of theirs</source>
        <translation>
            <numerusform>%n Beitrag des Kunden</numerusform>
            <numerusform>%n Beiträge des Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private message(s) of ours to them</source>
        <translation>
            <numerusform>%n private Nachricht von uns an ihn</numerusform>
            <numerusform>%n private Nachrichten von uns an ihn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the words of %n note(s), promise(s) and the like</source>
        <translation>
            <numerusform>die Worte von %n Notiz, Versprechen oder Ähnlichem</numerusform>
            <numerusform>die Worte von %n Notizen, Versprechen und Ähnlichem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) in the outbox</source>
        <translation>
            <numerusform>%n Antwort im Postausgang</numerusform>
            <numerusform>%n Antworten im Postausgang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All that are linked: %1.</source>
        <translation>Alle, die verbunden sind: %1.</translation>
    </message>
    <message>
        <source>What goes: %1.</source>
        <translation>Was geht: %1.</translation>
    </message>
    <message>
        <source>What others wrote stays; the handle in it is masked. Open promises end, replies not yet sent are taken back.</source>
        <translation>Was andere schrieben, bleibt; der Handle darin wird verdeckt. Offene Versprechen enden, noch nicht gesendete Antworten werden zurückgenommen.</translation>
    </message>
    <message>
        <source>Copies of the desk in the data folder go too: make a new backup afterwards.</source>
        <translation>Kopien des Schreibtischs im Datenordner gehen auch: mach danach eine neue Sicherung.</translation>
    </message>
    <message>
        <source>What went: %1.</source>
        <translation>Was ging: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Masked in %n text(s) of others and of ours.</source>
        <translation>
            <numerusform>In %n Text anderer und von uns verdeckt.</numerusform>
            <numerusform>In %n Texten anderer und von uns verdeckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies removed: %1.</source>
        <translation>Entfernte Kopien: %1.</translation>
    </message>
    <message>
        <source>Could not be changed: %1.</source>
        <translation>Nicht zu ändern: %1.</translation>
    </message>
    <message>
        <source>Out of reach: the networks themselves, exports made earlier, and backups elsewhere.</source>
        <translation>Außer Reichweite: die Netzwerke selbst, frühere Exporte und Sicherungen anderswo.</translation>
    </message>
    <message>
        <source>Nobody of that name is on this desk any more.</source>
        <translation>Niemand dieses Namens ist mehr auf diesem Schreibtisch.</translation>
    </message>
    <message>
        <source>That is an account of ours.</source>
        <translation>Das ist ein Konto von uns.</translation>
    </message>
    <message>
        <source>A reply to them is on its way, or another program reads the desk. Try again in a moment; what was decided already is finished at the next start.</source>
        <translation>Eine Antwort an diesen Kunden ist unterwegs, oder ein anderes Programm liest den Schreibtisch. Versuch es gleich noch einmal; was schon entschieden war, wird beim nächsten Start beendet.</translation>
    </message>
    <message>
        <source>The data folder could not be written: %1</source>
        <translation>In den Datenordner konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ExposureLine</name>
    <message>
        <source>ask them to delete it</source>
        <translation>um Löschung bitten</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>In public, for everybody: %1.</source>
        <translation>Öffentlich, für alle: %1.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::FileChoicePage</name>
    <message>
        <source>choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Zieh eine Datei hierher</translation>
    </message>
    <message>
        <source>Customers, saved replies or past conversations: a table (CSV) from a spreadsheet or another help desk, or Zendesk&apos;s export of tickets as JSON.</source>
        <translation>Kunden, gespeicherte Antworten oder frühere Gespräche: eine Tabelle (CSV) aus einer Tabellenkalkulation oder einem anderen Helpdesk, oder der Export der Tickets aus Zendesk als JSON.</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what would happen.</source>
        <translation>Nichts wird geschrieben, ehe du gesehen hast, was geschehen würde.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::FilterMenu</name>
    <message>
        <source>plan %1</source>
        <translation>Tarif %1</translation>
    </message>
    <message>
        <source>with an open promise</source>
        <translation>mit offenem Versprechen</translation>
    </message>
    <message>
        <source>with an e-mail address</source>
        <translation>mit E-Mail-Adresse</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>no filter</source>
        <translation>kein Filter</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>any, or none</source>
        <translation>beliebig, oder keines</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::GestureController</name>
    <message>
        <source>Given: %1.</source>
        <translation>Gegeben: %1.</translation>
    </message>
    <message>
        <source>Noted: %1.</source>
        <comment>what a customer made of a gesture</comment>
        <translation>Notiert: %1.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::GestureField</name>
    <message>
        <source>Give the customer a daisy. Nobody has to be asked.</source>
        <translation>Schenke dem Kunden ein Gänseblümchen. Niemand muss gefragt werden.</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>Was gegeben wird</translation>
    </message>
    <message>
        <source>Amount; may stay empty</source>
        <translation>Betrag; darf leer bleiben</translation>
    </message>
    <message>
        <source>what for, in a word or two</source>
        <translation>wofür, in ein, zwei Worten</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür es ist</translation>
    </message>
    <message>
        <source>give it ⏎</source>
        <translation>geben ⏎</translation>
    </message>
    <message>
        <source>glad</source>
        <translation>hat sich gefreut</translation>
    </message>
    <message>
        <source>said nothing</source>
        <translation>sagte nichts</translation>
    </message>
    <message>
        <source>didn&apos;t want it</source>
        <translation>wollte es nicht</translation>
    </message>
    <message>
        <source>%1, %2: how did they take it?</source>
        <translation>%1, %2: Wie kam es an?</translation>
    </message>
    <message>
        <source>That is no amount: try “10” or “12.50 %1”.</source>
        <translation>Das ist kein Betrag: versuch „10“ oder „12,50 %1“.</translation>
    </message>
    <message>
        <source>Say what it is for: by that daisies are counted, not by who gave them.</source>
        <translation>Sag, wofür es ist: Danach werden Gänseblümchen gezählt, nicht danach, wer sie gab.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::GuardLines</name>
    <message>
        <source>What may be wrong with the reply</source>
        <translation>Was an der Antwort falsch sein könnte</translation>
    </message>
    <message>
        <source>Say no more of it in this reply</source>
        <translation>In dieser Antwort nichts mehr davon sagen</translation>
    </message>
    <message>
        <source>let nobody in</source>
        <translation>niemanden mitlesen lassen</translation>
    </message>
    <message>
        <source>Writes the handle so that it names nobody: ann at blumen.example</source>
        <translation>Schreibt den Handle so, dass er niemanden nennt: ann at blumen.example</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::GuardsSection</name>
    <message>
        <source>Looked for in a reply while it is written. A line below the text says what was found; nothing is ever stopped.</source>
        <translation>Danach wird in einer Antwort gesehen, während sie geschrieben wird. Eine Zeile unter dem Text sagt, was gefunden wurde; aufgehalten wird nie etwas.</translation>
    </message>
    <message>
        <source>Private data where everybody reads it</source>
        <translation>Private Daten, wo alle sie lesen</translation>
    </message>
    <message>
        <source>Sorry, and no next step</source>
        <translation>Eine Entschuldigung ohne nächsten Schritt</translation>
    </message>
    <message>
        <source>Words that make it small</source>
        <translation>Worte, die es klein machen</translation>
    </message>
    <message>
        <source>Another language than the customer&apos;s</source>
        <translation>Eine andere Sprache als die des Kunden</translation>
    </message>
    <message>
        <source>Another account than they spoke to</source>
        <translation>Ein anderes Konto als das angesprochene</translation>
    </message>
    <message>
        <source>How all reach us</source>
        <translation>Wie alle uns erreichen</translation>
    </message>
    <message>
        <source>Mail addresses and phones of the company, with commas between: nobody&apos;s secret.</source>
        <translation>Mailadressen und Telefonnummern der Firma, mit Kommas dazwischen: niemandes Geheimnis.</translation>
    </message>
    <message>
        <source>Somebody else whom a private reply lets in</source>
        <translation>Jemand anderes, den eine private Antwort mitlesen lässt</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::GuideSheet</name>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Working a shift</source>
        <translation>Eine Schicht arbeiten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Ströme</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::HistoryPart</name>
    <message>
        <source>not done</source>
        <translation>nicht erledigt</translation>
    </message>
    <message>
        <source>praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>with a promise</source>
        <translation>mit Versprechen</translation>
    </message>
    <message>
        <source>with a daisy</source>
        <translation>mit Gänseblümchen</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>in private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>Jump to a day</source>
        <translation>Zu einem Tag springen</translation>
    </message>
    <message>
        <source>Show a part of the history</source>
        <translation>Einen Teil des Verlaufs zeigen</translation>
    </message>
    <message>
        <source>2025-03, 2025-03-04, 2w …</source>
        <translation>2025-03, 2025-03-04, 2w …</translation>
    </message>
    <message>
        <source>The day to jump to</source>
        <translation>Der Tag, zu dem gesprungen wird</translation>
    </message>
    <message>
        <source>history %1</source>
        <translation>Verlauf %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>Nothing like that.</source>
        <translation>Nichts dergleichen.</translation>
    </message>
    <message>
        <source>show everything</source>
        <translation>alles zeigen</translation>
    </message>
    <message>
        <source>They have not written yet.</source>
        <translation>Der Kunde hat noch nicht geschrieben.</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>Der Verlauf konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal versuchen</translation>
    </message>
    <message>
        <source>Reading the history …</source>
        <translation>Der Verlauf wird gelesen …</translation>
    </message>
    <message>
        <source>on every network</source>
        <translation>in allen Netzwerken</translation>
    </message>
    <message>
        <source>all conversations</source>
        <translation>alle Gespräche</translation>
    </message>
    <message>
        <source>theirs and ours</source>
        <translation>beide Seiten</translation>
    </message>
    <message>
        <source>what they said</source>
        <translation>was der Kunde sagte</translation>
    </message>
    <message>
        <source>what we said</source>
        <translation>was wir sagten</translation>
    </message>
    <message>
        <source>The history with this customer</source>
        <translation>Der Verlauf mit diesem Kunden</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>Gespräche</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::IdentityPart</name>
    <message>
        <source>Each names the other: %1</source>
        <translation>Beide nennen einander: %1</translation>
    </message>
    <message>
        <source>The same domain: %1</source>
        <translation>Dieselbe Domain: %1</translation>
    </message>
    <message>
        <source>The same name and user name: %1</source>
        <translation>Derselbe Name und Benutzername: %1</translation>
    </message>
    <message>
        <source>said in %1 places</source>
        <translation>gesagt an %1 Orten</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>the same because: %1</source>
        <translation>derselbe, weil: %1</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>nicht derselbe</translation>
    </message>
    <message>
        <source>Not the same customer: %1</source>
        <translation>Nicht derselbe Kunde: %1</translation>
    </message>
    <message>
        <source>the same person?</source>
        <translation>dieselbe Person?</translation>
    </message>
    <message>
        <source>yes, one customer</source>
        <translation>ja, ein Kunde</translation>
    </message>
    <message>
        <source>%1 is the same customer</source>
        <translation>%1 ist derselbe Kunde</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 is somebody else</source>
        <translation>%1 ist jemand anderes</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ImportPane</name>
    <message>
        <source>save the refused lines …</source>
        <translation>abgelehnte Zeilen speichern …</translation>
    </message>
    <message>
        <source>correct them</source>
        <translation>berichtigen</translation>
    </message>
    <message>
        <source>import them again</source>
        <translation>noch einmal importieren</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>Wie sie gelesen wird</translation>
    </message>
    <message>
        <source>Looking at what would happen …</source>
        <translation>Es wird nachgesehen, was geschehen würde …</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Was geschehen würde</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <comment>customers, saved replies or past conversations</comment>
        <translation>Importiert: %1</translation>
    </message>
    <message>
        <source>%1 percent done</source>
        <translation>%1 Prozent erledigt</translation>
    </message>
    <message>
        <source>All of it or nothing: should it end now, nothing was changed.</source>
        <translation>Alles oder nichts: Endet es jetzt, wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing is written by this.</source>
        <translation>Dadurch wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>anhalten</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>andere Datei</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>lassen</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importieren</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>noch einmal nachsehen</translation>
    </message>
    <message>
        <source>show what would happen</source>
        <translation>zeigen, was geschehen würde</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ImportScreen</name>
    <message>
        <source>Import a file …</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>csv table spreadsheet excel zendesk tickets customers contacts saved replies macros past conversations history take in upload load</source>
        <translation>csv tabelle tabellenkalkulation excel zendesk tickets kunden kontakte gespeicherte antworten makros frühere gespräche verlauf übernehmen einlesen hochladen laden importieren</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Tables and exports (*.csv *.tsv *.txt *.json *.jsonl *.ndjson)</source>
        <translation>Tabellen und Exporte (*.csv *.tsv *.txt *.json *.jsonl *.ndjson)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the refused lines as</source>
        <translation>Die abgelehnten Zeilen speichern als</translation>
    </message>
    <message>
        <source>%1-refused.%2</source>
        <comment>the name of a file and its ending</comment>
        <translation>%1-abgelehnt.%2</translation>
    </message>
    <message numerus="yes">
        <source>saved %n replies of a file</source>
        <translation>
            <numerusform>%n Antwort aus einer Datei gespeichert</numerusform>
            <numerusform>%n Antworten aus einer Datei gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ImportTableModel</name>
    <message>
        <source>line %1</source>
        <comment>of a file</comment>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>was es ist</translation>
    </message>
    <message>
        <source>who</source>
        <comment>the customer or the name of a saved reply</comment>
        <translation>wer</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>in Worten</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::JoinSheet</name>
    <message>
        <source>make them one</source>
        <translation>zu einem machen</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>lassen</translation>
    </message>
    <message>
        <source>what speaks for it</source>
        <translation>was dafür spricht</translation>
    </message>
    <message>
        <source>What speaks for it that they are one</source>
        <translation>Was dafür spricht, dass sie einer sind</translation>
    </message>
    <message>
        <source>Make them one customer</source>
        <translation>Zu einem Kunden machen</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Sie lassen, wie sie sind</translation>
    </message>
    <message>
        <source>They could not be made one. Nothing was changed.</source>
        <translation>Sie konnten nicht zu einem gemacht werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Looking at them …</source>
        <translation>Sie werden angesehen …</translation>
    </message>
    <message numerus="yes">
        <source>Make %n customers one?</source>
        <translation>
            <numerusform>%n Kunden zu einem machen?</numerusform>
            <numerusform>%n Kunden zu einem machen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%n Gespräch</numerusform>
            <numerusform>%n Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>They say nothing that contradicts the others: all of it stays.</source>
        <translation>Sie sagen nichts, was den anderen widerspricht: Alles bleibt.</translation>
    </message>
    <message>
        <source>What they say differently: choose what survives.</source>
        <translation>Was sie verschieden sagen: Wähle, was bleibt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>a person says so</source>
        <translation>ein Mensch sagt es</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::KeysSection</name>
    <message>
        <source>Back to the first key</source>
        <translation>Zurück zur ersten Taste</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation>Taste für %1</translation>
    </message>
    <message>
        <source>also: %1</source>
        <translation>auch: %1</translation>
    </message>
    <message>
        <source>all as at first</source>
        <translation>alle wie am Anfang</translation>
    </message>
    <message>
        <source>find a command or a key</source>
        <translation>Befehl oder Taste finden</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste finden</translation>
    </message>
    <message>
        <source>sheet to print …</source>
        <translation>Blatt zum Drucken …</translation>
    </message>
    <message>
        <source>key for “%1”</source>
        <translation>Taste für „%1“</translation>
    </message>
    <message>
        <source>all keys as at first</source>
        <translation>alle Tasten wie am Anfang</translation>
    </message>
    <message numerus="yes">
        <source>%n commands share their key with another.</source>
        <translation>
            <numerusform>%n Befehl teilt seine Taste mit einem anderen.</numerusform>
            <numerusform>%n Befehle teilen ihre Taste mit einem anderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press a field, then the key. Backspace takes it away.</source>
        <translation>Ein Feld drücken, dann die Taste. Die Rücktaste nimmt sie weg.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::LanguageLine</name>
    <message numerus="yes">
        <source>%n others</source>
        <comment>behind names of colleagues</comment>
        <translation>
            <numerusform>%n weitere Person</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of colleagues</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>This post is in %1, which nobody on the team lists.</source>
        <translation>Dieser Beitrag ist auf %1, das niemand im Team angibt.</translation>
    </message>
    <message>
        <source>This post is in %1. %2 writes it.</source>
        <translation>Dieser Beitrag ist auf %1. %2 schreibt es.</translation>
    </message>
    <message>
        <source>This post is in %1. %2 write it.</source>
        <translation>Dieser Beitrag ist auf %1. %2 schreiben es.</translation>
    </message>
    <message>
        <source>Say no more of it in this conversation</source>
        <translation>In diesem Gespräch nicht mehr darauf hinweisen</translation>
    </message>
    <message>
        <source>give it to %1</source>
        <translation>an %1 geben</translation>
    </message>
    <message>
        <source>give it to …</source>
        <translation>geben an …</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::LaterField</name>
    <message>
        <source>only if they have not written first</source>
        <translation>nur, wenn vorher nichts vom Kunden kommt</translation>
    </message>
    <message>
        <source>tomorrow 9:00</source>
        <translation>morgen 9:00</translation>
    </message>
    <message>
        <source>When, in words</source>
        <translation>Wann, in Worten</translation>
    </message>
    <message>
        <source>When is this reply to go out?</source>
        <translation>Wann soll diese Antwort hinausgehen?</translation>
    </message>
    <message>
        <source>send then ⏎</source>
        <translation>dann senden ⏎</translation>
    </message>
    <message>
        <source>When is the reply that waits to go out?</source>
        <translation>Wann soll die wartende Antwort hinausgehen?</translation>
    </message>
    <message>
        <source>Send, and snooze the conversation until when?</source>
        <translation>Senden, und das Gespräch bis wann zurückstellen?</translation>
    </message>
    <message>
        <source>send and snooze ⏎</source>
        <translation>senden und zurückstellen ⏎</translation>
    </message>
    <message>
        <source>It goes out now, and comes back %1, or when they write.</source>
        <translation>Die Antwort geht jetzt hinaus, das Gespräch kommt %1 zurück, oder wenn der Kunde schreibt.</translation>
    </message>
    <message>
        <source>Goes out %1. This computer sends it while Daisychain runs; should it sleep meanwhile or be off then, it waits for your look.</source>
        <translation>Geht %1 hinaus. Dieser Rechner sendet sie, solange Daisychain läuft; schläft er inzwischen oder ist er dann aus, wartet sie auf deinen Blick.</translation>
    </message>
    <message>
        <source>If they write before, it comes back to you unsent.</source>
        <translation>Schreibt der Kunde vorher, kommt sie ungesendet zu dir zurück.</translation>
    </message>
    <message>
        <source>It goes out even if they write before.</source>
        <translation>Sie geht hinaus, auch wenn der Kunde vorher schreibt.</translation>
    </message>
    <message>
        <source>That names no time to come: try “tomorrow 9:00” or “in two hours”.</source>
        <translation>Das nennt keine kommende Zeit: Versuch „morgen 9:00“ oder „in zwei Stunden“.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::LeavingCommands</name>
    <message>
        <source>Export this customer …</source>
        <translation>Diesen Kunden exportieren …</translation>
    </message>
    <message>
        <source>save everything gdpr data file json html copy</source>
        <translation>alles speichern dsgvo daten datei json html kopie</translation>
    </message>
    <message>
        <source>Erase this customer …</source>
        <translation>Diesen Kunden löschen …</translation>
    </message>
    <message>
        <source>delete remove forget gdpr privacy</source>
        <translation>entfernen vergessen dsgvo datenschutz</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Export this customer as</source>
        <translation>Diesen Kunden exportieren als</translation>
    </message>
    <message>
        <source>Page to read (*.html)</source>
        <translation>Seite zum Lesen (*.html)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>Für Programme (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) and all else we hold are in %1; internal notes too.</source>
        <translation>
            <numerusform>%n Beitrag und alles andere, was wir haben, ist in %1; interne Notizen auch.</numerusform>
            <numerusform>%n Beiträge und alles andere, was wir haben, sind in %1; interne Notizen auch.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Keep the receipt as</source>
        <translation>Die Quittung behalten als</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::LinkPart</name>
    <message>
        <source>another identity of this customer</source>
        <translation>eine weitere Identität dieses Kunden</translation>
    </message>
    <message>
        <source>handle, address or number</source>
        <translation>Handle, Adresse oder Nummer</translation>
    </message>
    <message>
        <source>Whose handle</source>
        <translation>Wessen Handle</translation>
    </message>
    <message>
        <source>what speaks for it</source>
        <translation>was dafür spricht</translation>
    </message>
    <message>
        <source>What speaks for it that they are one</source>
        <translation>Was dafür spricht, dass sie einer sind</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>lassen</translation>
    </message>
    <message>
        <source>Leave the search for another identity</source>
        <translation>Die Suche nach einer weiteren Identität verlassen</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>a person says so</source>
        <translation>ein Mensch sagt es</translation>
    </message>
    <message>
        <source>make them one customer?</source>
        <translation>zu einem Kunden machen?</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>weil: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations come with them</source>
        <translation>
            <numerusform>ein Gespräch kommt mit</numerusform>
            <numerusform>%n Gespräche kommen mit</numerusform>
        </translation>
    </message>
    <message>
        <source>They say nothing that contradicts the other: all of it stays.</source>
        <translation>Nichts widerspricht sich: Alles bleibt.</translation>
    </message>
    <message>
        <source>make them one</source>
        <translation>zu einem machen</translation>
    </message>
    <message>
        <source>Make them one customer</source>
        <translation>Zu einem Kunden machen</translation>
    </message>
    <message>
        <source>Leave them two customers</source>
        <translation>Zwei Kunden lassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ListFinder</name>
    <message>
        <source>List: %1</source>
        <translation>Liste: %1</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::MainWindow</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wieder getan: %1</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>search command go to jump palette</source>
        <translation>suchen befehl gehe zu springen palette</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Tasten zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Show or hide the list</source>
        <translation>Liste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>left pane collapse fold</source>
        <translation>links bereich einklappen</translation>
    </message>
    <message>
        <source>Show or hide the customer</source>
        <translation>Person zeigen oder verbergen</translation>
    </message>
    <message>
        <source>right pane drawer collapse fold</source>
        <translation>rechts bereich schublade einklappen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Show or hide the words on the rail</source>
        <translation>Wörter der Leiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>sidebar narrow labels</source>
        <translation>seitenleiste schmal beschriftung</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>Suchen, was gesagt wurde</translation>
    </message>
    <message>
        <source>find posts text words history</source>
        <translation>suchen finden Beiträge Text Wörter Verlauf</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>help manual how to handbook</source>
        <translation>Hilfe Handbuch Anleitung wie geht</translation>
    </message>
    <message>
        <source>Guide: search and its operators</source>
        <translation>Anleitung: die Suche und ihre Operatoren</translation>
    </message>
    <message>
        <source>help manual find from tag before after</source>
        <translation>Hilfe Handbuch suchen finden from tag before after</translation>
    </message>
    <message>
        <source>shortcuts help keyboard hotkeys</source>
        <translation>kürzel hilfe tastatur tastenkürzel</translation>
    </message>
    <message>
        <source>take it back revert mistake oops wrong unsend</source>
        <translation>zurücknehmen rückgängig fehler hoppla falsch</translation>
    </message>
    <message>
        <source>do again repeat restore</source>
        <translation>noch einmal wiederholen wiederherstellen</translation>
    </message>
    <message>
        <source>list return previous</source>
        <translation>liste zurückkehren vorher</translation>
    </message>
    <message>
        <source>exit close leave end stop go home</source>
        <translation>beenden schließen verlassen ende schluss feierabend</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::MarksBar</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n markiert</numerusform>
            <numerusform>%n markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::MarksLine</name>
    <message>
        <source>Mind whom you write to: %1</source>
        <translation>Bedenke, wem du schreibst: %1</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::MeansFinder</name>
    <message>
        <source>waive|fee|fees|charge</source>
        <comment>words apart by |</comment>
        <translation>erlassen|erlass|gebühr|gebühren</translation>
    </message>
    <message>
        <source>note|card|letter|handwritten</source>
        <comment>words apart by |</comment>
        <translation>karte|brief|gruß|handgeschrieben</translation>
    </message>
    <message>
        <source>gift|flowers|present|bouquet|chocolate</source>
        <comment>words apart by |</comment>
        <translation>geschenk|blumen|strauß|schokolade</translation>
    </message>
    <message>
        <source>for</source>
        <comment>give them 10 euros for the wait</comment>
        <translation>für</translation>
    </message>
    <message>
        <source>the|a|an|their|his|her</source>
        <comment>words apart by |</comment>
        <translation>der|die|das|den|ein|eine|einen|seine|ihre</translation>
    </message>
    <message>
        <source>give|gift|credit|refund|daisy|waive|goodwill|compensate|voucher|flowers|chocolate|bouquet|handwritten</source>
        <comment>words apart by |</comment>
        <translation>gib|gebe|geben|schenk|schenke|schenken|gutschrift|erstatten|gänseblümchen|erlasse|erlassen|kulanz|gutschein|blumen|schokolade|strauß|handgeschrieben</translation>
    </message>
    <message>
        <source>promise|i promise|we promise|remind me</source>
        <comment>beginnings apart by |</comment>
        <translation>versprich|verspreche|versprechen|ich verspreche|wir versprechen|erinnere mich</translation>
    </message>
    <message>
        <source>him|her|them|to|that</source>
        <comment>words apart by |</comment>
        <translation>ihm|ihr|ihnen|dass|zu</translation>
    </message>
    <message>
        <source>Give a daisy: %1</source>
        <translation>Ein Gänseblümchen schenken: %1</translation>
    </message>
    <message>
        <source>asks before it is given</source>
        <translation>fragt, bevor es gegeben wird</translation>
    </message>
    <message>
        <source>Promise: %1</source>
        <translation>Versprechen: %1</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ModerationPane</name>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>until taken back</source>
        <translation>bis auf Widerruf</translation>
    </message>
    <message>
        <source>for a day</source>
        <translation>für einen Tag</translation>
    </message>
    <message>
        <source>for a week</source>
        <translation>für eine Woche</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>für 30 Tage</translation>
    </message>
    <message>
        <source>tell the moderators of their own server too</source>
        <translation>auch der Moderation des anderen Servers melden</translation>
    </message>
    <message>
        <source>this account</source>
        <translation>dieses Konto</translation>
    </message>
    <message>
        <source>%1 blocks %2: an answer won&apos;t reach them.</source>
        <translation>%1 blockiert %2: Eine Antwort kommt dort nicht an.</translation>
    </message>
    <message>
        <source>%1 is blocked by %2: an answer won&apos;t reach them.</source>
        <translation>%1 ist von %2 blockiert: Eine Antwort kommt dort nicht an.</translation>
    </message>
    <message>
        <source>unblock …</source>
        <translation>Blockierung aufheben …</translation>
    </message>
    <message>
        <source>%1 is muted by %2.</source>
        <translation>%1 ist für %2 stummgeschaltet.</translation>
    </message>
    <message>
        <source>unmute …</source>
        <translation>wieder hören …</translation>
    </message>
    <message>
        <source>why: the moderators read it</source>
        <translation>warum: die Moderation liest es</translation>
    </message>
    <message>
        <source>mute ⏎</source>
        <translation>stummschalten ⏎</translation>
    </message>
    <message>
        <source>unmute ⏎</source>
        <translation>wieder hören ⏎</translation>
    </message>
    <message>
        <source>block ⏎</source>
        <translation>blockieren ⏎</translation>
    </message>
    <message>
        <source>unblock ⏎</source>
        <translation>Blockierung aufheben ⏎</translation>
    </message>
    <message>
        <source>report ⏎</source>
        <translation>melden ⏎</translation>
    </message>
    <message>
        <source>Mute %1 as %2? What they write no longer reaches the streams. They don&apos;t learn of it.</source>
        <translation>%1 als %2 stummschalten? Was dort geschrieben wird, kommt nicht mehr in die Ströme. Die Person erfährt nichts davon.</translation>
    </message>
    <message>
        <source>Unmute %1 as %2?</source>
        <translation>%1 als %2 wieder hören?</translation>
    </message>
    <message>
        <source>Block %1 as %2? They can neither read nor answer this account any more, and can find that out.</source>
        <translation>%1 als %2 blockieren? Die Person kann dieses Konto dann weder lesen noch ihm antworten, und sie kann das herausfinden.</translation>
    </message>
    <message>
        <source>Unblock %1 as %2?</source>
        <translation>Blockierung von %1 durch %2 aufheben?</translation>
    </message>
    <message>
        <source>Report %1 and this post as %2 to the moderators of the server?</source>
        <translation>%1 und diesen Beitrag als %2 der Moderation des Servers melden?</translation>
    </message>
    <message>
        <source>%1 is no longer muted by %2.</source>
        <translation>%1 ist für %2 nicht mehr stummgeschaltet.</translation>
    </message>
    <message>
        <source>%1 is blocked by %2.</source>
        <translation>%1 ist von %2 blockiert.</translation>
    </message>
    <message>
        <source>%1 is no longer blocked by %2.</source>
        <translation>%1 ist von %2 nicht mehr blockiert.</translation>
    </message>
    <message>
        <source>%1 was reported as %2.</source>
        <translation>%1 wurde als %2 gemeldet.</translation>
    </message>
    <message>
        <source>The server did not answer. Nothing is recorded; you can try it again.</source>
        <translation>Der Server hat nicht geantwortet. Nichts ist festgehalten; du kannst es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This account has to be signed in again, or may not do that.</source>
        <translation>Dieses Konto muss neu angemeldet werden oder darf das nicht.</translation>
    </message>
    <message>
        <source>The server does not know them any more.</source>
        <translation>Der Server kennt diese Person nicht mehr.</translation>
    </message>
    <message>
        <source>The server refused it: “%1”</source>
        <translation>Der Server hat es abgelehnt: „%1“</translation>
    </message>
    <message>
        <source>This network can&apos;t do that.</source>
        <translation>Dieses Netzwerk kann das nicht.</translation>
    </message>
    <message>
        <source>A report needs a reason.</source>
        <translation>Eine Meldung braucht einen Grund.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::NoteField</name>
    <message>
        <source>note · stays at the desk</source>
        <translation>Notiz · bleibt am Tisch</translation>
    </message>
    <message>
        <source>keep note</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>Note; it is never sent</source>
        <translation>Notiz; sie wird nie gesendet</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::NotePart</name>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>all %1 notes</source>
        <translation>alle %1 Notizen</translation>
    </message>
    <message>
        <source>you</source>
        <translation>du</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::NotificationsSection</name>
    <message>
        <source>Tell me of</source>
        <translation>Melde mir</translation>
    </message>
    <message>
        <source>Each stream may differ, see Streams. What is on screen is never told, what comes fast is told in one, and private posts are told without their words.</source>
        <translation>Jeder Strom kann abweichen, siehe Ströme. Was auf dem Bildschirm steht, wird nie gemeldet, was schnell kommt, in einem, und private Beiträge ohne ihre Worte.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Late is what waits for</source>
        <translation>Spät ist, was so lange wartet</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>The days are those on which it begins. What happens meanwhile is said once at the end.</source>
        <translation>Die Tage sind die, an denen sie beginnt. Was inzwischen geschieht, wird am Ende einmal gesagt.</translation>
    </message>
    <message>
        <source>Quiet on %1</source>
        <translation>Ruhe am %1</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>ask me</source>
        <translation>frag mich</translation>
    </message>
    <message>
        <source>go on in the tray</source>
        <translation>im Infobereich weitermachen</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Daisychain, and notifications stand at the foot of the window.</source>
        <translation>Diese Arbeitsumgebung hat keinen Infobereich: Wird das Fenster geschlossen, endet Daisychain, und Meldungen stehen am Fuß des Fensters.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::OtherSideStrip</name>
    <message>
        <source>show it</source>
        <translation>zeigen</translation>
    </message>
    <message>
        <source>It began in public.</source>
        <translation>Es begann öffentlich.</translation>
    </message>
    <message>
        <source>It goes on in private; the message isn&apos;t out yet.</source>
        <translation>Es geht privat weiter; die Nachricht ist noch nicht draußen.</translation>
    </message>
    <message>
        <source>It began in public, %1.</source>
        <translation>Es begann öffentlich, %1.</translation>
    </message>
    <message>
        <source>an account of ours</source>
        <translation>eines unserer Konten</translation>
    </message>
    <message>
        <source>It goes on in private with %1: they wrote %2.</source>
        <translation>Es geht privat weiter über %1: Der Kunde schrieb %2.</translation>
    </message>
    <message>
        <source>It goes on in private with %1, last %2.</source>
        <translation>Es geht privat weiter über %1, zuletzt %2.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::OutboxPane</name>
    <message>
        <source>Not out yet</source>
        <translation>Noch nicht draußen</translation>
    </message>
    <message>
        <source>leaves when it stands on the network</source>
        <translation>geht, wenn es im Netz steht</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>whatever became of them</source>
        <translation>was auch aus ihnen wurde</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>zurücknehmen</translation>
    </message>
    <message>
        <source>send now</source>
        <translation>jetzt senden</translation>
    </message>
    <message>
        <source>send as it is</source>
        <translation>so senden, wie es ist</translation>
    </message>
    <message>
        <source>The outbox could not be read.</source>
        <translation>Der Ausgang konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing is lost, and nothing goes out twice.</source>
        <translation>Nichts ist verloren, und nichts geht zweimal hinaus.</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>Reading the outbox …</source>
        <translation>Der Ausgang wird gelesen …</translation>
    </message>
    <message>
        <source>Everything is out.</source>
        <translation>Alles ist draußen.</translation>
    </message>
    <message>
        <source>What is on its way, or was stopped, stands here.</source>
        <translation>Was unterwegs ist oder angehalten wurde, steht hier.</translation>
    </message>
    <message>
        <source>Nothing was sent from here yet.</source>
        <translation>Von hier wurde noch nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::OutboxScreen</name>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Nächste Antwort</translation>
    </message>
    <message>
        <source>Previous reply</source>
        <translation>Vorige Antwort</translation>
    </message>
    <message>
        <source>The other list of the outbox</source>
        <translation>Die andere Liste des Ausgangs</translation>
    </message>
    <message>
        <source>Edit the reply</source>
        <translation>Die Antwort ändern</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Send as it is</source>
        <translation>So senden, wie es ist</translation>
    </message>
    <message>
        <source>Take the reply back</source>
        <translation>Die Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>unsent replies sending waiting failed stopped not sent</source>
        <translation>ungesendet antworten senden wartet gescheitert gestoppt nicht gesendet</translation>
    </message>
    <message>
        <source>change correct text</source>
        <translation>ändern verbessern text</translation>
    </message>
    <message>
        <source>at once hurry try again</source>
        <translation>sofort eilig noch einmal versuchen</translation>
    </message>
    <message>
        <source>anyway still retry again</source>
        <translation>trotzdem doch noch einmal</translation>
    </message>
    <message>
        <source>cancel withdraw stop unsend recall</source>
        <translation>abbrechen zurückziehen stoppen zurückholen</translation>
    </message>
    <message>
        <source>Try again what the network refused</source>
        <translation>Noch einmal versuchen, was das Netz ablehnte</translation>
    </message>
    <message>
        <source>retry delete edit once more</source>
        <translation>wiederholen löschen ändern noch einmal</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::OwnPostController</name>
    <message>
        <source>That is no post of ours.</source>
        <translation>Das ist kein Beitrag von uns.</translation>
    </message>
    <message>
        <source>It is deleted already.</source>
        <translation>Er ist schon gelöscht.</translation>
    </message>
    <message>
        <source>Their network doesn&apos;t let us delete this.</source>
        <translation>Dieses Netz lässt uns das nicht löschen.</translation>
    </message>
    <message>
        <source>Their network has no edits: delete it, keep its text, and say it anew.</source>
        <translation>Dieses Netz kennt kein Ändern: Lösch ihn, behalte den Text und sag es neu.</translation>
    </message>
    <message>
        <source>An edit would take away what stands below its text.</source>
        <translation>Eine Änderung nähme weg, was unter dem Text steht.</translation>
    </message>
    <message>
        <source>It is too old to be edited on this network.</source>
        <translation>Er ist zu alt, um in diesem Netz geändert zu werden.</translation>
    </message>
    <message>
        <source>It is deleted in a moment; Ctrl+Z leaves it.</source>
        <translation>Er wird gleich gelöscht; Strg+Z lässt ihn stehen.</translation>
    </message>
    <message>
        <source>It is changed in a moment; Ctrl+Z leaves it as it was.</source>
        <translation>Er wird gleich geändert; Strg+Z lässt ihn, wie er war.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::Palette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>So heißt nichts.</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>What do you want to do, or whom do you look for?</source>
        <translation>Was willst du tun, oder wen suchst du?</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PaneArea</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Liste zeigen</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>Kunden zeigen</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PersonFinder</name>
    <message>
        <source>Give it to whom? A name</source>
        <translation>Wem geben? Ein Name</translation>
    </message>
    <message>
        <source>Nobody else is called so.</source>
        <translation>Sonst heißt niemand so.</translation>
    </message>
    <message>
        <source>writes %1</source>
        <comment>names of languages</comment>
        <translation>schreibt %1</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PersonSection</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation>Du unterschreibst als</translation>
    </message>
    <message>
        <source>Languages you write</source>
        <translation>Sprachen, die du schreibst</translation>
    </message>
    <message>
        <source>A name is needed: it stands with what you do.</source>
        <translation>Ein Name ist nötig: Er steht bei dem, was du tust.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>who you are</source>
        <translation>wer du bist</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Dein Kürzel</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PictureRow</name>
    <message>
        <source>decoration only</source>
        <translation>nur Schmuck</translation>
    </message>
    <message>
        <source>Leave this picture out</source>
        <translation>Dieses Bild weglassen</translation>
    </message>
    <message>
        <source>There is nothing to say of it that the text doesn&apos;t say.</source>
        <translation>Es gibt nichts dazu zu sagen, was der Text nicht sagt.</translation>
    </message>
    <message>
        <source>Description of picture %1</source>
        <translation>Beschreibung von Bild %1</translation>
    </message>
    <message>
        <source>Leave picture %1 out</source>
        <translation>Bild %1 weglassen</translation>
    </message>
    <message>
        <source>what it shows, in words</source>
        <translation>was es zeigt, in Worten</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PictureRows</name>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>%1 was not added: you went on to another conversation. Add it here again.</source>
        <translation>%1 wurde nicht hinzugefügt: du bist zu einem anderen Gespräch gegangen. Füg es hier noch einmal hinzu.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>No network takes more than %n pictures.</source>
        <translation>
            <numerusform>Kein Netzwerk nimmt mehr als %n Bild.</numerusform>
            <numerusform>Kein Netzwerk nimmt mehr als %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no JPEG, PNG, GIF or WebP picture.</source>
        <translation>%1 ist kein JPEG-, PNG-, GIF- oder WebP-Bild.</translation>
    </message>
    <message>
        <source>%1 is too large: a smaller copy can be added.</source>
        <translation>%1 ist zu groß: Eine kleinere Kopie kann hinzugefügt werden.</translation>
    </message>
    <message>
        <source>%1 is damaged and can&apos;t be opened.</source>
        <translation>%1 ist beschädigt und lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>%1 could not be kept: the disk takes no more.</source>
        <translation>%1 konnte nicht behalten werden: Die Festplatte nimmt nichts mehr.</translation>
    </message>
    <message>
        <source>Pictures that go with the reply</source>
        <translation>Bilder, die mit der Antwort gehen</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.gif *.webp)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.gif *.webp)</translation>
    </message>
    <message numerus="yes">
        <source>taking %n pictures …</source>
        <translation>
            <numerusform>%n Bild wird übernommen …</numerusform>
            <numerusform>%n Bilder werden übernommen …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PictureSheet</name>
    <message>
        <source>previous</source>
        <translation>vorheriges</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächstes</translation>
    </message>
    <message>
        <source>open in the browser</source>
        <translation>im Browser öffnen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>It could not be loaded. i tries again.</source>
        <translation>Es konnte nicht geladen werden. i versucht es noch einmal.</translation>
    </message>
    <message>
        <source>loading …</source>
        <translation>lädt …</translation>
    </message>
    <message>
        <source>Its author gave no description.</source>
        <translation>Ohne Beschreibung veröffentlicht.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>the original lies at %1; i fetches it</source>
        <translation>das Original liegt bei %1; i holt es</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PostCommands</name>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>First post not read yet</source>
        <translation>Erster ungelesener Beitrag</translation>
    </message>
    <message>
        <source>unread new jump</source>
        <translation>ungelesen neu springen</translation>
    </message>
    <message>
        <source>Show the post it answers</source>
        <translation>Beitrag zeigen, auf den er antwortet</translation>
    </message>
    <message>
        <source>parent in reply to jump above</source>
        <translation>vorheriger Antwort auf springen oben</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Bild zeigen</translation>
    </message>
    <message>
        <source>image photo load large</source>
        <translation>Foto laden groß</translation>
    </message>
    <message>
        <source>Show what was changed</source>
        <translation>Zeigen, was geändert wurde</translation>
    </message>
    <message>
        <source>edit edited versions difference</source>
        <translation>bearbeitet Fassungen Unterschied</translation>
    </message>
    <message>
        <source>Copy the post&apos;s text</source>
        <translation>Text des Beitrags kopieren</translation>
    </message>
    <message>
        <source>clipboard words</source>
        <translation>Zwischenablage Worte</translation>
    </message>
    <message>
        <source>Copy the post&apos;s address</source>
        <translation>Adresse des Beitrags kopieren</translation>
    </message>
    <message>
        <source>clipboard link url</source>
        <translation>Zwischenablage Link Adresse</translation>
    </message>
    <message>
        <source>Open the post in the browser</source>
        <translation>Beitrag im Browser öffnen</translation>
    </message>
    <message>
        <source>web network original</source>
        <translation>Web Netzwerk Original</translation>
    </message>
    <message>
        <source>Mute the author …</source>
        <translation>Verfasser stummschalten …</translation>
    </message>
    <message>
        <source>silence quiet</source>
        <translation>stumm Ruhe</translation>
    </message>
    <message>
        <source>Unmute the author …</source>
        <translation>Verfasser wieder hören …</translation>
    </message>
    <message>
        <source>hear again</source>
        <translation>wieder hören</translation>
    </message>
    <message>
        <source>Block the author …</source>
        <translation>Verfasser blockieren …</translation>
    </message>
    <message>
        <source>keep off ban</source>
        <translation>fernhalten sperren</translation>
    </message>
    <message>
        <source>Unblock the author …</source>
        <translation>Blockierung des Verfassers aufheben …</translation>
    </message>
    <message>
        <source>let in again</source>
        <translation>wieder zulassen</translation>
    </message>
    <message>
        <source>Report the post to the network …</source>
        <translation>Beitrag dem Netzwerk melden …</translation>
    </message>
    <message>
        <source>abuse moderators spam</source>
        <translation>Missbrauch Moderation Spam</translation>
    </message>
    <message>
        <source>That is a post of ours.</source>
        <translation>Das ist ein Beitrag von uns.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PostFinder</name>
    <message>
        <source>Words, &quot;phrases&quot;, from:, tag:, is:open … F1 explains them</source>
        <translation>Wörter, &quot;Wortfolgen&quot;, from:, tag:, is:open … F1 erklärt sie</translation>
    </message>
    <message>
        <source>What was said, by whom, when: type two letters or more.</source>
        <translation>Was wurde gesagt, von wem, wann? Ab zwei Buchstaben wird gesucht.</translation>
    </message>
    <message>
        <source>Nobody said that.</source>
        <translation>Das hat niemand gesagt.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PreviewPage</name>
    <message>
        <source>What becomes of each row</source>
        <translation>Was aus jeder Zeile wird</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%n of them were not solved where they were held: here they are done.</source>
        <translation>
            <numerusform>%n davon war an seinem alten Ort nicht gelöst: Hier ist es erledigt.</numerusform>
            <numerusform>%n davon waren an ihrem alten Ort nicht gelöst: Hier sind sie erledigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows are shown.</source>
        <translation>
            <numerusform>Die erste Zeile (%n) wird gezeigt.</numerusform>
            <numerusform>Die ersten %n Zeilen werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>In dieser Datei ist nichts.</translation>
    </message>
    <message>
        <source>It has no rows besides the names of the columns.</source>
        <translation>Sie hat keine Zeilen außer den Namen der Spalten.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PrivacySection</name>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep texts</source>
        <translation>Texte aufheben</translation>
    </message>
    <message>
        <source>Keep texts of finished matters</source>
        <translation>Texte erledigter Anliegen aufheben</translation>
    </message>
    <message>
        <source>Of matters that are finished. When a text goes, when and by whom it was answered stays.</source>
        <translation>Von erledigten Anliegen. Geht ein Text, bleibt doch, wann und von wem er beantwortet wurde.</translation>
    </message>
    <message>
        <source>Load pictures</source>
        <translation>Bilder laden</translation>
    </message>
    <message>
        <source>Which pictures are loaded by themselves</source>
        <translation>Welche Bilder von selbst geladen werden</translation>
    </message>
    <message>
        <source>Whoever keeps a picture can see that it was fetched, and from where. The key for showing a picture fetches any of them.</source>
        <translation>Wer ein Bild verwahrt, kann sehen, dass es geholt wurde und von wo. Die Taste zum Zeigen eines Bildes holt jedes.</translation>
    </message>
    <message>
        <source>from our accounts&apos; servers</source>
        <translation>von den Servern unserer Konten</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PrivateMeans</name>
    <message>
        <source>Move to private</source>
        <translation>Privat weiterführen</translation>
    </message>
    <message>
        <source>continue in private dm direct message pm chat go on hide</source>
        <translation>weiter privat dm direktnachricht pn nachricht chat fortsetzen verbergen</translation>
    </message>
    <message>
        <source>Move this reply to private</source>
        <translation>Diese Antwort privat weiterführen</translation>
    </message>
    <message>
        <source>continue in private dm direct message pm chat</source>
        <translation>weiter privat dm direktnachricht pn nachricht chat</translation>
    </message>
    <message>
        <source>Show where it goes on, or began</source>
        <translation>Zeigen, wo es weitergeht oder begann</translation>
    </message>
    <message>
        <source>private public other side dm jump tied</source>
        <translation>privat öffentlich andere seite dm springen verbunden</translation>
    </message>
    <message>
        <source>This stands for itself: it neither goes on in private nor began in public.</source>
        <translation>Das steht für sich: Es geht weder privat weiter, noch begann es öffentlich.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>This is in private already.</source>
        <translation>Das ist schon privat.</translation>
    </message>
    <message>
        <source>They can&apos;t be written to in private from here, and no address of ours is set: Settings, Going on in private.</source>
        <translation>Von hier kann dem Kunden nicht privat geschrieben werden, und keine Adresse von uns ist gesetzt: Einstellungen, Privat weiter.</translation>
    </message>
    <message>
        <source>They can&apos;t be written to in private from here: our address is in the reply.</source>
        <translation>Von hier kann dem Kunden nicht privat geschrieben werden: Unsere Adresse steht in der Antwort.</translation>
    </message>
    <message>
        <source>They take no private messages from this account.</source>
        <translation>Der Kunde nimmt von diesem Konto keine privaten Nachrichten an.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PrivateSection</name>
    <message>
        <source>Said beside it</source>
        <translation>Dazu gesagt</translation>
    </message>
    <message>
        <source>What everybody reads when you go on in private, one a language: “en: We wrote to you. | de: Wir haben geschrieben.” Empty: our words.</source>
        <translation>Was alle lesen, wenn du privat weitermachst, eins je Sprache: „en: We wrote to you. | de: Wir haben geschrieben.“ Leer: unsere Worte.</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>Adresse für Privates</translation>
    </message>
    <message>
        <source>A page of yours (https://…) for somebody whom the network lets nobody write to.</source>
        <translation>Eine Seite von euch (https://…) für alle, denen das Netzwerk niemanden schreiben lässt.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PromiseController</name>
    <message>
        <source>They were told nothing since. It is kept with the reply you send now.</source>
        <translation>Dem Kunden wurde seitdem nichts gesagt. Es ist mit der Antwort gehalten, die du jetzt sendest.</translation>
    </message>
    <message>
        <source>It is yours already.</source>
        <translation>Es ist schon deins.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PromiseField</name>
    <message>
        <source>what we will do</source>
        <translation>was wir tun werden</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Was versprochen wird</translation>
    </message>
    <message>
        <source>friday 10:00</source>
        <translation>freitag 10:00</translation>
    </message>
    <message>
        <source>By when, in words</source>
        <translation>Bis wann, in Worten</translation>
    </message>
    <message>
        <source>Promise the customer something. It stands above the conversation until it is kept.</source>
        <translation>Versprich dem Kunden etwas. Es steht über dem Gespräch, bis es gehalten ist.</translation>
    </message>
    <message>
        <source>promise ⏎</source>
        <translation>versprechen ⏎</translation>
    </message>
    <message>
        <source>“%1”: until when?</source>
        <translation>„%1“: bis wann?</translation>
    </message>
    <message>
        <source>write that ⏎</source>
        <translation>das schreiben ⏎</translation>
    </message>
    <message>
        <source>Due %1. A text that says so goes into the reply; it counts once they read it.</source>
        <translation>Fällig %1. Ein Text, der das sagt, kommt in die Antwort; es zählt, sobald der Kunde ihn hat.</translation>
    </message>
    <message>
        <source>Due %1, promised by you.</source>
        <translation>Fällig %1, von dir versprochen.</translation>
    </message>
    <message>
        <source>That names no time to come: try “friday 10:00” or “in two hours”.</source>
        <translation>Das nennt keine kommende Zeit: versuch „freitag 10:00“ oder „in zwei Stunden“.</translation>
    </message>
    <message>
        <source>Say what is promised.</source>
        <translation>Sag, was versprochen wird.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PromiseLines</name>
    <message>
        <source>What the reply promises</source>
        <translation>Was die Antwort verspricht</translation>
    </message>
    <message>
        <source>not with this reply</source>
        <translation>nicht mit dieser Antwort</translation>
    </message>
    <message>
        <source>Promised by you when this is sent: due %1.</source>
        <translation>Von dir versprochen, wenn dies gesendet wird: fällig %1.</translation>
    </message>
    <message>
        <source>A promise of yours? Due %1.</source>
        <translation>Ein Versprechen von dir? Fällig %1.</translation>
    </message>
    <message>
        <source>The text names no exact time.</source>
        <translation>Der Text nennt keine genaue Zeit.</translation>
    </message>
    <message>
        <source>don&apos;t promise</source>
        <translation>nicht versprechen</translation>
    </message>
    <message>
        <source>promise it</source>
        <translation>versprechen</translation>
    </message>
    <message>
        <source>With this reply “%1” is put off: due %2.</source>
        <translation>Mit dieser Antwort ist „%1“ verschoben: fällig %2.</translation>
    </message>
    <message>
        <source>With this reply “%1” is kept.</source>
        <translation>Mit dieser Antwort ist „%1“ gehalten.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PromisePart</name>
    <message>
        <source>daisies</source>
        <translation>Gänseblümchen</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dir</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>einer Regel</translation>
    </message>
    <message>
        <source>promised, and late</source>
        <translation>versprochen, und verspätet</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>versprochen</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>now kept by %1</source>
        <translation>jetzt gehalten von %1</translation>
    </message>
    <message>
        <source>open its conversation</source>
        <translation>sein Gespräch öffnen</translation>
    </message>
    <message>
        <source>Open the conversation of the promise: %1</source>
        <translation>Das Gespräch des Versprechens öffnen: %1</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PromiseStrip</name>
    <message>
        <source>Open promises</source>
        <translation>Offene Versprechen</translation>
    </message>
    <message numerus="yes">
        <source>%n more promises</source>
        <translation>
            <numerusform>%n weiteres Versprechen</numerusform>
            <numerusform>%n weitere Versprechen</numerusform>
        </translation>
    </message>
    <message>
        <source>take over</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>It is yours then; a text tells them who it is now (t)</source>
        <translation>Es ist dann deins; ein Text sagt dem Kunden, wer es jetzt ist (t)</translation>
    </message>
    <message>
        <source>still on it …</source>
        <translation>noch dran …</translation>
    </message>
    <message>
        <source>It will be later; a text tells them (Shift+p)</source>
        <translation>Es wird später; ein Text sagt es dem Kunden (Umschalt+p)</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>It is done, and they were told (y)</source>
        <translation>Es ist getan, und der Kunde weiß es (y)</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PublicLine</name>
    <message>
        <source>say something in public</source>
        <translation>etwas öffentlich sagen</translation>
    </message>
    <message>
        <source>say nothing in public</source>
        <translation>nichts öffentlich sagen</translation>
    </message>
    <message>
        <source>give them our address instead</source>
        <translation>stattdessen unsere Adresse nennen</translation>
    </message>
    <message>
        <source>not in private</source>
        <translation>nicht privat</translation>
    </message>
    <message>
        <source>What is written becomes a public reply</source>
        <translation>Was geschrieben ist, wird eine öffentliche Antwort</translation>
    </message>
    <message>
        <source>What is said in public beside it</source>
        <translation>Was daneben öffentlich gesagt wird</translation>
    </message>
    <message>
        <source>They take no private messages from this account.</source>
        <translation>Sie nehmen von diesem Konto keine privaten Nachrichten an.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>As %1, once this is out, for everybody:</source>
        <translation>Als %1, sobald dies raus ist, für alle:</translation>
    </message>
    <message>
        <source>Nothing is said in public.</source>
        <translation>Öffentlich wird nichts gesagt.</translation>
    </message>
    <message>
        <source>As %1, for everybody, once this is out:</source>
        <translation>Als %1, für alle, sobald dies raus ist:</translation>
    </message>
    <message>
        <source>characters left in public: %1</source>
        <translation>öffentlich noch %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::QueueController</name>
    <message>
        <source>part of another conversation</source>
        <translation>Teil eines anderen Gesprächs</translation>
    </message>
    <message>
        <source>no longer in this list</source>
        <translation>nicht mehr in dieser Liste</translation>
    </message>
    <message>
        <source>taken back by the customer</source>
        <translation>von der Person zurückgenommen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>yours now</source>
        <translation>jetzt deins</translation>
    </message>
    <message>
        <source>claimed by a colleague</source>
        <translation>von jemand anderem übernommen</translation>
    </message>
    <message>
        <source>no longer yours</source>
        <translation>nicht mehr deins</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>wieder öffnen</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>wartet auf die Kundin oder den Kunden</translation>
    </message>
    <message>
        <source>no longer fits the view</source>
        <translation>passt nicht mehr in die Ansicht</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::QueueDelegate</name>
    <message>
        <source>undo</source>
        <translation>zurück</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::QueuePane</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>%1 — show (.)</source>
        <comment>what waits outside the list, and the key that lets it in</comment>
        <translation>%1 — zeigen (.)</translation>
    </message>
    <message>
        <source>The list could not be read again; it may be old.</source>
        <translation>Die Liste konnte nicht neu gelesen werden; sie ist vielleicht alt.</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>Reading the list …</source>
        <translation>Die Liste wird gelesen …</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>Die Liste konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing is lost: what you did is kept.</source>
        <translation>Nichts ist verloren: Was du getan hast, ist aufgehoben.</translation>
    </message>
    <message>
        <source>No network.</source>
        <translation>Kein Netz.</translation>
    </message>
    <message>
        <source>What is on this computer can be worked on.</source>
        <translation>Was auf diesem Rechner ist, kann bearbeitet werden.</translation>
    </message>
    <message>
        <source>No network since %1: what was said since then is not here yet.</source>
        <translation>Kein Netz seit %1: Was seither gesagt wurde, ist noch nicht hier.</translation>
    </message>
    <message numerus="yes">
        <source>like and close all %n</source>
        <translation>
            <numerusform>%n mit „gefällt“ erledigen</numerusform>
            <numerusform>alle %n mit „gefällt“ erledigen</numerusform>
        </translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Neue Ansicht</translation>
    </message>
    <message>
        <source>Change this view</source>
        <translation>Diese Ansicht ändern</translation>
    </message>
    <message>
        <source>What fits appears here by itself.</source>
        <translation>Was passt, erscheint hier von selbst.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::QueueScreen</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nächstes Gespräch</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Voriges Gespräch</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Neues zeigen</translation>
    </message>
    <message>
        <source>Mark for several at once</source>
        <translation>Für mehrere zugleich markieren</translation>
    </message>
    <message>
        <source>Take all marks away</source>
        <translation>Alle Markierungen wegnehmen</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Nächste Liste</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>Vorige Liste</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>First post without an answer</source>
        <translation>Erster Beitrag ohne Antwort</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send and done</source>
        <translation>Senden und erledigen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>sending to %1</source>
        <translation>Senden an %1</translation>
    </message>
    <message>
        <source>Mark and go on to the next</source>
        <translation>Markieren und weiter zum nächsten</translation>
    </message>
    <message>
        <source>Mark and go back to the previous</source>
        <translation>Markieren und zurück zum vorigen</translation>
    </message>
    <message>
        <source>Mark all of this list</source>
        <translation>Alle dieser Liste markieren</translation>
    </message>
    <message>
        <source>After finishing: open the next, or stay</source>
        <translation>Nach dem Erledigen: das nächste öffnen oder bleiben</translation>
    </message>
    <message>
        <source>When one is finished, the next opens.</source>
        <translation>Wenn eines erledigt ist, öffnet sich das nächste.</translation>
    </message>
    <message>
        <source>When one is finished, it stays open.</source>
        <translation>Wenn eines erledigt ist, bleibt es offen stehen.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Neue Ansicht</translation>
    </message>
    <message>
        <source>list filter saved search conditions</source>
        <translation>Liste Filter gespeicherte Suche Bedingungen</translation>
    </message>
    <message>
        <source>Change this view</source>
        <translation>Diese Ansicht ändern</translation>
    </message>
    <message>
        <source>rename edit conditions</source>
        <translation>umbenennen bearbeiten Bedingungen</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Diese Ansicht löschen</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>Move this view one place forward</source>
        <translation>Diese Ansicht eine Stelle nach vorn</translation>
    </message>
    <message>
        <source>order left reorder</source>
        <translation>Reihenfolge links ordnen</translation>
    </message>
    <message>
        <source>Move this view one place back</source>
        <translation>Diese Ansicht eine Stelle nach hinten</translation>
    </message>
    <message>
        <source>order right reorder</source>
        <translation>Reihenfolge rechts ordnen</translation>
    </message>
    <message>
        <source>view “%1” deleted</source>
        <translation>Ansicht „%1“ gelöscht</translation>
    </message>
    <message>
        <source>inbox conversations list mine unclaimed work home</source>
        <translation>eingang gespräche liste meine frei arbeit</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::QuietLine</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ReadingPage</name>
    <message>
        <source>the first line has the names of the columns</source>
        <translation>die erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Was darin ist</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Between the columns</source>
        <translation>Zwischen den Spalten</translation>
    </message>
    <message>
        <source>Handles are from</source>
        <translation>Kennungen sind von</translation>
    </message>
    <message>
        <source>Your side is called</source>
        <translation>Eure Seite heißt</translation>
    </message>
    <message>
        <source>What your side is called in the conversations</source>
        <translation>Wie eure Seite in den Gesprächen heißt</translation>
    </message>
    <message>
        <source>A line is one of them: nothing has to be said about columns.</source>
        <translation>Eine Zeile ist eines davon: zu Spalten ist nichts zu sagen.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::RemovalField</name>
    <message>
        <source>keep its text for the reply</source>
        <translation>den Text für die Antwort behalten</translation>
    </message>
    <message>
        <source>Delete what %1 said: “%2”?</source>
        <translation>Löschen, was %1 gesagt hat: „%2“?</translation>
    </message>
    <message>
        <source>Whoever has read it, has read it. The conversation opens again when it was our last answer.</source>
        <translation>Wer es gelesen hat, hat es gelesen. War es unsere letzte Antwort, öffnet sich das Gespräch wieder.</translation>
    </message>
    <message>
        <source>delete ⏎</source>
        <translation>löschen ⏎</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ReplyAids</name>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Earlier versions of this reply</source>
        <translation>Frühere Fassungen dieser Antwort</translation>
    </message>
    <message>
        <source>history undo restore lost text draft before back recover</source>
        <translation>verlauf rückgängig wiederherstellen verloren text entwurf vorher zurück</translation>
    </message>
    <message>
        <source>Add pictures to the reply</source>
        <translation>Bilder zur Antwort hinzufügen</translation>
    </message>
    <message>
        <source>image photo screenshot attach attachment file media</source>
        <translation>bild foto screenshot anhängen anhang datei medien</translation>
    </message>
    <message>
        <source>No word here is unknown to the dictionaries.</source>
        <translation>Kein Wort hier ist den Wörterbüchern unbekannt.</translation>
    </message>
    <message>
        <source>Correct the next word</source>
        <translation>Das nächste Wort verbessern</translation>
    </message>
    <message>
        <source>spelling spell check typo mistake dictionary</source>
        <translation>rechtschreibung prüfen tippfehler fehler wörterbuch</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ReplyWords</name>
    <message>
        <source>the customer</source>
        <translation>der Kunde</translation>
    </message>
    <message>
        <source>wrote here</source>
        <translation>hat hier geschrieben</translation>
    </message>
    <message>
        <source>named here</source>
        <translation>hier genannt</translation>
    </message>
    <message>
        <source>one of ours</source>
        <translation>unser Konto</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Put an emoji into the reply</source>
        <translation>Ein Emoji in die Antwort setzen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>emoticon smiley smile heart thumbs up symbol picture</source>
        <translation>emoticon smiley lächeln herz daumen hoch symbol bild</translation>
    </message>
    <message>
        <source>People of this thread</source>
        <translation>Leute aus diesem Faden</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Give it to a colleague …</source>
        <translation>An jemanden aus dem Team geben …</translation>
    </message>
    <message>
        <source>assign hand over pass on delegate transfer language translate</source>
        <translation>zuweisen übergeben weitergeben abgeben sprache übersetzen</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>Kein Gespräch ist offen.</translation>
    </message>
    <message>
        <source>It is %1&apos;s now.</source>
        <comment>a colleague&apos;s name</comment>
        <translation>Es gehört jetzt %1.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SayAs</name>
    <message>
        <source>Take back and say it as …</source>
        <translation>Zurücknehmen und sagen als …</translation>
    </message>
    <message>
        <source>wrong account mistake other account delete remove oops switch instead</source>
        <translation>falsches konto fehler anderes konto löschen entfernen hoppla wechseln stattdessen</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Nothing of ours stands here that could be taken back.</source>
        <translation>Hier steht nichts von uns, was man zurücknehmen könnte.</translation>
    </message>
    <message>
        <source>No other account of ours can say it here.</source>
        <translation>Kein anderes Konto von uns kann es hier sagen.</translation>
    </message>
    <message>
        <source>Which account is to say it?</source>
        <translation>Welches Konto soll es sagen?</translation>
    </message>
    <message>
        <source>No account of ours is called so.</source>
        <translation>Kein Konto von uns heißt so.</translation>
    </message>
    <message>
        <source>Say it as %1</source>
        <translation>Als %1 sagen</translation>
    </message>
    <message>
        <source>the post is taken down, its text comes into the reply</source>
        <translation>der Beitrag wird gelöscht, sein Text kommt in die Antwort</translation>
    </message>
    <message>
        <source>it doesn&apos;t go out, its text comes into the reply</source>
        <translation>es geht nicht hinaus, sein Text kommt in die Antwort</translation>
    </message>
    <message>
        <source>It is out already: choose the post, and take it back there.</source>
        <translation>Es ist schon draußen: wähle den Beitrag, und nimm es dort zurück.</translation>
    </message>
    <message>
        <source>This network takes nothing back: it still stands there.</source>
        <translation>Dieses Netzwerk nimmt nichts zurück: es steht noch dort.</translation>
    </message>
    <message>
        <source>Its pictures have to be added again.</source>
        <translation>Seine Bilder müssen neu hinzugefügt werden.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SearchPane</name>
    <message>
        <source>Words, &quot;phrases&quot;, from:, tag:, is:open … F1 explains them</source>
        <translation>Wörter, &quot;Wortfolgen&quot;, from:, tag:, is:open … F1 erklärt sie</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>Suchen, was gesagt wurde</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source>Found posts</source>
        <translation>Gefundene Beiträge</translation>
    </message>
    <message>
        <source>Nobody and nothing here is called: %1</source>
        <translation>Niemand und nichts heißt hier: %1</translation>
    </message>
    <message>
        <source>What was said, by whom, when.</source>
        <translation>Was wurde gesagt, von wem, wann?</translation>
    </message>
    <message>
        <source>from:mara lang:de &quot;is it down&quot; after:3d -thanks</source>
        <translation>from:mara lang:de &quot;geht es nicht&quot; after:3d -danke</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Es wird gesucht …</translation>
    </message>
    <message>
        <source>Nobody said that.</source>
        <translation>Das hat niemand gesagt.</translation>
    </message>
    <message>
        <source>Fewer words find more.</source>
        <translation>Weniger Wörter finden mehr.</translation>
    </message>
    <message>
        <source>The search could not be made.</source>
        <translation>Es konnte nicht gesucht werden.</translation>
    </message>
    <message>
        <source>Nothing is lost: what was heard is kept.</source>
        <translation>Nichts ist verloren: was gehört wurde, bleibt.</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SearchScreen</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>That post belongs to no conversation here.</source>
        <translation>Dieser Beitrag gehört hier zu keinem Gespräch.</translation>
    </message>
    <message>
        <source>Next post that was found</source>
        <translation>Nächster gefundener Beitrag</translation>
    </message>
    <message>
        <source>Previous post that was found</source>
        <translation>Voriger gefundener Beitrag</translation>
    </message>
    <message>
        <source>Back to the field</source>
        <translation>Zurück ins Feld</translation>
    </message>
    <message>
        <source>Keep this search as a view</source>
        <translation>Diese Suche als Ansicht behalten</translation>
    </message>
    <message>
        <source>find look for history said words</source>
        <translation>finden suchen verlauf gesagt wörter</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SegmentedTabs</name>
    <message>
        <source>More lists</source>
        <translation>Weitere Listen</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SendingCommands</name>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Send later …</source>
        <translation>Später senden …</translation>
    </message>
    <message>
        <source>schedule tomorrow morning monday at a time delay wait postpone answer</source>
        <translation>planen morgen früh montag zu einer zeit verzögern warten verschieben antwort</translation>
    </message>
    <message>
        <source>Send and snooze …</source>
        <translation>Senden und zurückstellen …</translation>
    </message>
    <message>
        <source>submit answer later remind come back follow up until</source>
        <translation>absenden antworten später erinnern wiedervorlage nachfassen bis</translation>
    </message>
    <message>
        <source>Send the reply that waits now</source>
        <translation>Die wartende Antwort jetzt senden</translation>
    </message>
    <message>
        <source>at once hurry held undo window</source>
        <translation>sofort eilig gehalten rückgängig frist</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Edit what we said …</source>
        <translation>Bearbeiten, was wir gesagt haben …</translation>
    </message>
    <message>
        <source>change correct typo mistake sent post put right</source>
        <translation>ändern korrigieren tippfehler fehler gesendeter beitrag berichtigen</translation>
    </message>
    <message>
        <source>Delete what we said …</source>
        <translation>Löschen, was wir gesagt haben …</translation>
    </message>
    <message>
        <source>take back remove withdraw sent post mistake wrong unsend recall</source>
        <translation>zurücknehmen entfernen zurückziehen gesendeter beitrag fehler falsch zurückrufen</translation>
    </message>
    <message>
        <source>There is nothing that could go out: write a reply first.</source>
        <translation>Es gibt nichts, was hinausgehen könnte: schreib erst eine Antwort.</translation>
    </message>
    <message>
        <source>No reply of yours waits here.</source>
        <translation>Keine Antwort von dir wartet hier.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SendingSection</name>
    <message>
        <source>A reply that was sent waits so long on this computer, and Ctrl+Z takes it back.</source>
        <translation>Eine gesendete Antwort wartet so lange auf diesem Rechner, und Strg+Z nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>Zurückzunehmen</translation>
    </message>
    <message>
        <source>On Mastodon</source>
        <translation>Auf Mastodon</translation>
    </message>
    <message>
        <source>On Bluesky</source>
        <translation>Auf Bluesky</translation>
    </message>
    <message>
        <source>On X</source>
        <translation>Auf X</translation>
    </message>
    <message>
        <source>as everywhere</source>
        <translation>wie überall</translation>
    </message>
    <message>
        <source>not at all: it goes out at once</source>
        <translation>gar nicht: sie geht sofort hinaus</translation>
    </message>
    <message>
        <source>for %1 s</source>
        <translation>%1 s lang</translation>
    </message>
    <message>
        <source>for %1 min</source>
        <translation>%1 min lang</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SettingFinder</name>
    <message>
        <source>Settings · %1</source>
        <translation>Einstellungen · %1</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SettingForm</name>
    <message>
        <source>setting “%1”</source>
        <translation>Einstellung „%1“</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privates</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>preferences options configure setup change</source>
        <translation>einstellungen optionen einrichten ändern</translation>
    </message>
    <message>
        <source>Keep the sheet of keys as</source>
        <translation>Blatt mit Tasten speichern als</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>daisychain-keys.pdf</source>
        <translation>daisychain-tasten.pdf</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Ströme</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Saved replies (*.json *.csv)</source>
        <translation>Gespeicherte Antworten (*.json *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>saved-replies.json</source>
        <translation>gespeicherte-antworten.json</translation>
    </message>
    <message>
        <source>Take saved replies in from</source>
        <translation>Gespeicherte Antworten übernehmen aus</translation>
    </message>
    <message>
        <source>Keep the saved replies as</source>
        <translation>Die gespeicherten Antworten behalten als</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Gespeicherte Antworten</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Daisies</source>
        <translation>Gänseblümchen</translation>
    </message>
    <message>
        <source>Going on in private</source>
        <translation>Privat weiter</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SignatureRow</name>
    <message>
        <source>as you sign: not yet said</source>
        <translation>wie du unterschreibst: noch nicht gesagt</translation>
    </message>
    <message>
        <source>as you sign: %1</source>
        <translation>wie du unterschreibst: %1</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>ohne Unterschrift</translation>
    </message>
    <message>
        <source>initials: %1</source>
        <translation>Kürzel: %1</translation>
    </message>
    <message>
        <source>first name: %1</source>
        <translation>Vorname: %1</translation>
    </message>
    <message>
        <source>full name: %1</source>
        <translation>voller Name: %1</translation>
    </message>
    <message>
        <source>a pattern of its own</source>
        <translation>ein eigenes Muster</translation>
    </message>
    <message>
        <source>in every post of a long reply</source>
        <translation>in jedem Beitrag einer langen Antwort</translation>
    </message>
    <message>
        <source>How %1 signs</source>
        <translation>Wie %1 unterschreibt</translation>
    </message>
    <message>
        <source>Pattern that %1 signs by</source>
        <translation>Muster, nach dem %1 unterschreibt</translation>
    </message>
    <message>
        <source>%1 signs every post of a long reply</source>
        <translation>%1 unterschreibt jeden Beitrag einer langen Antwort</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SignaturesSection</name>
    <message>
        <source>Once an account is connected, it stands here how it signs.</source>
        <translation>Sobald ein Konto verbunden ist, steht hier, wie es unterschreibt.</translation>
    </message>
    <message>
        <source>Below what is said in public, so that everybody sees who wrote it. A pattern knows {initials}, {first}, {name} and {signature}; what begins with ^ follows the last word, anything else has a line of its own.</source>
        <translation>Unter dem, was öffentlich gesagt wird, damit alle sehen, wer es schrieb. Ein Muster kennt {initials}, {first}, {name} und {signature}; was mit ^ beginnt, folgt dem letzten Wort, alles andere steht in einer eigenen Zeile.</translation>
    </message>
    <message>
        <source>how an account signs</source>
        <translation>wie ein Konto unterschreibt</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SnippetForm</name>
    <message>
        <source>any; or two letters, as in en</source>
        <translation>beliebig; oder zwei Buchstaben, wie de</translation>
    </message>
    <message>
        <source>never; or a day, as in 2030-12-31</source>
        <translation>nie; oder ein Tag, wie 2030-12-31</translation>
    </message>
    <message>
        <source>Typed behind the slash</source>
        <translation>Hinter dem Schrägstrich getippt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Filled in where it is taken: %1</source>
        <translation>Ausgefüllt, wo sie übernommen wird: %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>Gepflegt von</translation>
    </message>
    <message>
        <source>Offered until</source>
        <translation>Angeboten bis</translation>
    </message>
    <message>
        <source>save</source>
        <translation>speichern</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>allen</translation>
    </message>
    <message>
        <source>It could not be saved. Nothing was changed; you can try it again.</source>
        <translation>Es konnte nicht gespeichert werden. Nichts wurde geändert; du kannst es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There are too many saved replies.</source>
        <translation>Es gibt zu viele gespeicherte Antworten.</translation>
    </message>
    <message>
        <source>Another saved reply is called /%1.</source>
        <translation>Eine andere gespeicherte Antwort heißt /%1.</translation>
    </message>
    <message>
        <source>There is no variable {%1}. There are: %2</source>
        <translation>Eine Variable {%1} gibt es nicht. Es gibt: %2</translation>
    </message>
    <message>
        <source>The name has letters, figures, “-”, “_” and “.”, at most 40 of them.</source>
        <translation>Der Name hat Buchstaben, Ziffern, „-“, „_“ und „.“, höchstens 40.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Der Text ist zu lang.</translation>
    </message>
    <message>
        <source>It needs a text.</source>
        <translation>Es braucht einen Text.</translation>
    </message>
    <message>
        <source>A language has two letters, as in en.</source>
        <translation>Eine Sprache hat zwei Buchstaben, wie de.</translation>
    </message>
    <message>
        <source>“%1” is no day; write it as 2030-12-31.</source>
        <translation>„%1“ ist kein Tag; schreib ihn als 2030-12-31.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SnippetList</name>
    <message>
        <source>Saved replies</source>
        <translation>Gespeicherte Antworten</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SnippetsSection</name>
    <message>
        <source>find a saved reply</source>
        <translation>eine gespeicherte Antwort finden</translation>
    </message>
    <message>
        <source>Find a saved reply</source>
        <translation>Eine gespeicherte Antwort finden</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Gespeicherte Antworten</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>import …</source>
        <translation>importieren …</translation>
    </message>
    <message>
        <source>export …</source>
        <translation>exportieren …</translation>
    </message>
    <message>
        <source>Nothing is saved yet. What is saved here is taken with a slash while writing: /name.</source>
        <translation>Noch ist nichts gespeichert. Was hier gespeichert ist, wird beim Schreiben mit einem Schrägstrich geholt: /name.</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>einmal verwendet</numerusform>
            <numerusform>%n-mal verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>removed /%1</source>
        <translation>/%1 entfernt</translation>
    </message>
    <message>
        <source>saved /%1</source>
        <translation>/%1 gespeichert</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>No saved replies were found in that file: a table needs a column of texts.</source>
        <translation>In dieser Datei wurden keine gespeicherten Antworten gefunden: Eine Tabelle braucht eine Spalte mit Texten.</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>saved replies</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>saved replies</comment>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they were</source>
        <comment>saved replies</comment>
        <translation>
            <numerusform>%n wie zuvor</numerusform>
            <numerusform>%n wie zuvor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused, the first in line %1: %2</source>
        <comment>lines of a file</comment>
        <translation>
            <numerusform>%n abgelehnt, in Zeile %1: %2</numerusform>
            <numerusform>%n abgelehnt, die erste in Zeile %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>saved %n replies of a file</source>
        <translation>
            <numerusform>%n Antwort aus einer Datei gespeichert</numerusform>
            <numerusform>%n Antworten aus einer Datei gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved replies are in %1.</source>
        <translation>
            <numerusform>%n gespeicherte Antwort ist in %1.</numerusform>
            <numerusform>%n gespeicherte Antworten sind in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SpellingButton</name>
    <message>
        <source>spelling off</source>
        <translation>Rechtschreibung aus</translation>
    </message>
    <message>
        <source>no dictionary: %1</source>
        <translation>kein Wörterbuch: %1</translation>
    </message>
    <message>
        <source>Spelling: %1</source>
        <translation>Rechtschreibung: %1</translation>
    </message>
    <message>
        <source>The languages the spelling is checked by; F7 goes to the next word that none of them has.</source>
        <translation>Die Sprachen, in denen die Rechtschreibung geprüft wird; F7 geht zum nächsten Wort, das keine von ihnen kennt.</translation>
    </message>
    <message>
        <source>don&apos;t check this one</source>
        <translation>diese nicht prüfen</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SpellingMenu</name>
    <message>
        <source>Corrections for %1</source>
        <translation>Verbesserungen für %1</translation>
    </message>
    <message>
        <source>no correction found</source>
        <translation>keine Verbesserung gefunden</translation>
    </message>
    <message>
        <source>let it stand here</source>
        <translation>hier so lassen</translation>
    </message>
    <message>
        <source>add to my words</source>
        <translation>zu meinen Wörtern</translation>
    </message>
    <message>
        <source>add to the company&apos;s words</source>
        <translation>zu den Wörtern der Firma</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::StartPage</name>
    <message>
        <source>look around</source>
        <translation>umsehen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation>Du unterschreibst als</translation>
    </message>
    <message>
        <source>Answers for people who ask in public, under your own name.</source>
        <translation>Antworten für Menschen, die öffentlich fragen, unter deinem eigenen Namen.</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Ein Konto verbinden</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Erst einmal umsehen</translation>
    </message>
    <message>
        <source>A small network with a morning&apos;s story, on this machine alone. Nothing you write there can reach a real one.</source>
        <translation>Ein kleines Netz mit der Geschichte eines Vormittags, nur auf diesem Rechner. Nichts, was du dort schreibst, kann ein echtes erreichen.</translation>
    </message>
    <message>
        <source>Your answers end with “– %1”.</source>
        <translation>Deine Antworten enden mit „– %1“.</translation>
    </message>
    <message>
        <source>Customers see who helped them; colleagues see it in the history.</source>
        <translation>Wer Hilfe bekam, sieht von wem; das Team sieht es im Verlauf.</translation>
    </message>
    <message>
        <source>The company&apos;s account on one of the networks. Its password stays with you; this machine keeps what the network gives it in its key store.</source>
        <translation>Das Konto der Firma in einem der Netzwerke. Das Passwort bleibt bei dir; dieser Rechner bewahrt in seinem Schlüsselspeicher auf, was das Netzwerk ihm gibt.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::StreamForm</name>
    <message>
        <source>listen</source>
        <translation>hören</translation>
    </message>
    <message>
        <source>Account that listens</source>
        <translation>Konto, das hört</translation>
    </message>
    <message>
        <source>What it listens to</source>
        <translation>Worauf es hört</translation>
    </message>
    <message>
        <source>Hashtag or words to listen for</source>
        <translation>Hashtag oder Wörter, auf die gehört wird</translation>
    </message>
    <message>
        <source>a hashtag</source>
        <translation>ein Hashtag</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>#hashtag</source>
        <translation>#Hashtag</translation>
    </message>
    <message>
        <source>words to listen for</source>
        <translation>Wörter, auf die gehört wird</translation>
    </message>
    <message>
        <source>A hashtag is one word, of letters and figures.</source>
        <translation>Ein Hashtag ist ein Wort aus Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Which words shall be listened for?</source>
        <translation>Auf welche Wörter soll gehört werden?</translation>
    </message>
    <message>
        <source>That is listened to already.</source>
        <translation>Darauf wird schon gehört.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::StreamsScreen</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>Nächster Beitrag</translation>
    </message>
    <message>
        <source>Previous post</source>
        <translation>Voriger Beitrag</translation>
    </message>
    <message>
        <source>Next column</source>
        <translation>Nächste Spalte</translation>
    </message>
    <message>
        <source>Previous column</source>
        <translation>Vorige Spalte</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Neues zeigen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>web site network link</source>
        <translation>web seite netz link</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Neue Spalte</translation>
    </message>
    <message>
        <source>Filter this column</source>
        <translation>Diese Spalte filtern</translation>
    </message>
    <message>
        <source>only without words narrow</source>
        <translation>nur ohne wörter eingrenzen</translation>
    </message>
    <message>
        <source>Move the column to the left</source>
        <translation>Die Spalte nach links rücken</translation>
    </message>
    <message>
        <source>order before</source>
        <translation>reihenfolge davor</translation>
    </message>
    <message>
        <source>Move the column to the right</source>
        <translation>Die Spalte nach rechts rücken</translation>
    </message>
    <message>
        <source>order after</source>
        <translation>reihenfolge danach</translation>
    </message>
    <message>
        <source>Make the column wider</source>
        <translation>Die Spalte breiter machen</translation>
    </message>
    <message>
        <source>Make the column narrower</source>
        <translation>Die Spalte schmaler machen</translation>
    </message>
    <message>
        <source>Column in a window of its own, or back</source>
        <translation>Spalte in ein eigenes Fenster oder zurück</translation>
    </message>
    <message>
        <source>second monitor detach screen</source>
        <translation>zweiter bildschirm lösen</translation>
    </message>
    <message>
        <source>Take the column away</source>
        <translation>Die Spalte wegnehmen</translation>
    </message>
    <message>
        <source>close delete remove</source>
        <translation>schließen löschen entfernen</translation>
    </message>
    <message>
        <source>Layouts of columns</source>
        <translation>Anordnungen der Spalten</translation>
    </message>
    <message>
        <source>save restore set arrangement</source>
        <translation>speichern wiederherstellen anordnung</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Claim, or give back</source>
        <translation>Übernehmen oder zurückgeben</translation>
    </message>
    <message>
        <source>take grab own assign mine release</source>
        <translation>nehmen zuweisen meins freigeben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Gefällt mir</translation>
    </message>
    <message>
        <source>Like and done</source>
        <translation>Gefällt mir und erledigt</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Ströme</translation>
    </message>
    <message>
        <source>column %1 taken away</source>
        <translation>Spalte %1 weggenommen</translation>
    </message>
    <message>
        <source>Back among the others</source>
        <translation>Zurück zu den anderen</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>In ein eigenes Fenster</translation>
    </message>
    <message>
        <source>Take this column away</source>
        <translation>Diese Spalte wegnehmen</translation>
    </message>
    <message>
        <source>Open the conversation, or fetch what was missed</source>
        <translation>Das Gespräch öffnen, oder Verpasstes holen</translation>
    </message>
    <message>
        <source>add hashtag mentions search account list listen stream</source>
        <translation>hinzufügen Hashtag Erwähnungen Suche Konto Liste hören Strom</translation>
    </message>
    <message>
        <source>close finish resolve handled settled over complete</source>
        <translation>schließen beenden lösen erledigen erledigt fertig vorbei</translation>
    </message>
    <message>
        <source>favourite star heart thank her him them appreciate</source>
        <translation>favorit stern herz danken danke bedanken gefällt</translation>
    </message>
    <message>
        <source>favourite thank her him them close like and close finish</source>
        <translation>favorit danken danke bedanken schließen beenden gefällt und erledigt</translation>
    </message>
    <message>
        <source>columns hashtags mentions live timeline</source>
        <translation>spalten hashtags erwähnungen live zeitleiste</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag gehen</translation>
    </message>
    <message>
        <source>date month year jump back history older</source>
        <translation>Datum Monat Jahr springen zurück früher älter</translation>
    </message>
    <message>
        <source>Back to the newest</source>
        <translation>Zurück zum Neuesten</translation>
    </message>
    <message>
        <source>top now today latest jump</source>
        <translation>oben jetzt heute neueste springen</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::StreamsSection</name>
    <message>
        <source>no gap in the last day</source>
        <translation>keine Lücke in den letzten 24 Stunden</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps in the last day, %1 in all</source>
        <translation>
            <numerusform>%n Lücke in den letzten 24 Stunden, zusammen %1</numerusform>
            <numerusform>%n Lücken in den letzten 24 Stunden, zusammen %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Listen to something else</source>
        <translation>Auf etwas anderes hören</translation>
    </message>
    <message>
        <source>Nothing is listened to.</source>
        <translation>Auf nichts wird gehört.</translation>
    </message>
    <message>
        <source>Listen to %1 no more</source>
        <translation>Nicht mehr auf %1 hören</translation>
    </message>
    <message>
        <source>What is told of %1</source>
        <translation>Was von %1 gemeldet wird</translation>
    </message>
    <message>
        <source>tell as everywhere</source>
        <translation>melden wie überall</translation>
    </message>
    <message>
        <source>what is told of %1</source>
        <translation>was von %1 gemeldet wird</translation>
    </message>
    <message>
        <source>listening to %1</source>
        <translation>auf %1 hören</translation>
    </message>
    <message>
        <source>listening to %1 no more</source>
        <translation>nicht mehr auf %1 hören</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::Strip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SuggestionSheet</name>
    <message>
        <source>answered before · Enter takes it into the reply</source>
        <translation>früher geantwortet · Enter holt es in die Antwort</translation>
    </message>
    <message>
        <source>What colleagues answered</source>
        <translation>Was Kollegen antworteten</translation>
    </message>
    <message>
        <source>Looking through what was solved …</source>
        <translation>Gelöste Gespräche werden durchgesehen …</translation>
    </message>
    <message>
        <source>Nothing like it was solved yet.</source>
        <translation>Noch wurde nichts dergleichen gelöst.</translation>
    </message>
    <message>
        <source>What was solved could not be read.</source>
        <translation>Was gelöst wurde, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ThreadView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the link&apos;s address</source>
        <translation>Adresse des Links kopieren</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>This post has no address on the web.</source>
        <translation>Dieser Beitrag hat keine Adresse im Web.</translation>
    </message>
    <message>
        <source>The post&apos;s address was copied.</source>
        <translation>Die Adresse des Beitrags wurde kopiert.</translation>
    </message>
    <message>
        <source>This post answers none.</source>
        <translation>Dieser Beitrag antwortet auf keinen.</translation>
    </message>
    <message>
        <source>The post it answers is not here.</source>
        <translation>Der Beitrag, auf den er antwortet, ist nicht hier.</translation>
    </message>
    <message>
        <source>This post was not edited as far as we know.</source>
        <translation>Dieser Beitrag wurde nicht bearbeitet, soweit wir wissen.</translation>
    </message>
    <message>
        <source>Copy the post&apos;s address</source>
        <translation>Adresse des Beitrags kopieren</translation>
    </message>
    <message>
        <source>Show the post it answers</source>
        <translation>Beitrag zeigen, auf den er antwortet</translation>
    </message>
    <message>
        <source>Show what was changed</source>
        <translation>Zeigen, was geändert wurde</translation>
    </message>
    <message>
        <source>Mute its author …</source>
        <translation>Verfasser stummschalten …</translation>
    </message>
    <message>
        <source>Block its author …</source>
        <translation>Verfasser blockieren …</translation>
    </message>
    <message>
        <source>Report it to the network …</source>
        <translation>Dem Netzwerk melden …</translation>
    </message>
    <message>
        <source>Edit what we said …</source>
        <translation>Bearbeiten, was wir gesagt haben …</translation>
    </message>
    <message>
        <source>Delete what we said …</source>
        <translation>Löschen, was wir gesagt haben …</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::Tray</name>
    <message>
        <source>Open Daisychain</source>
        <translation>Daisychain öffnen</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Ruhe für eine Stunde</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts wartet</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ViewEditor</name>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>keep the view</source>
        <translation>Ansicht behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Out of this list</source>
        <translation>Aus dieser Liste</translation>
    </message>
    <message>
        <source>refund lang:de -thanks</source>
        <translation>Erstattung lang:de -danke</translation>
    </message>
    <message>
        <source>What customers must have said</source>
        <translation>Was Kunden gesagt haben müssen</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>lassen</translation>
    </message>
    <message>
        <source>out of</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Neue Ansicht</translation>
    </message>
    <message>
        <source>Change this view</source>
        <translation>Diese Ansicht ändern</translation>
    </message>
    <message>
        <source>It could not be counted what it holds; it can be kept.</source>
        <translation>Was sie enthält, ließ sich nicht zählen; behalten werden kann sie.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::WordsSection</name>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meine</translation>
    </message>
    <message>
        <source>the company&apos;s</source>
        <translation>die der Firma</translation>
    </message>
    <message>
        <source>Words that are right</source>
        <translation>Wörter, die richtig sind</translation>
    </message>
    <message>
        <source>Words that were added</source>
        <translation>Hinzugefügte Wörter</translation>
    </message>
    <message>
        <source>Remove the word</source>
        <translation>Das Wort entfernen</translation>
    </message>
    <message>
        <source>Added so far</source>
        <translation>Bisher hinzugefügt</translation>
    </message>
    <message>
        <source>Enter adds it</source>
        <translation>Enter fügt es hinzu</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>Noch ein Wort</translation>
    </message>
    <message>
        <source>None yet. While you write, a right click on a word adds it.</source>
        <translation>Noch keine. Beim Schreiben fügt ein Rechtsklick auf ein Wort es hinzu.</translation>
    </message>
    <message>
        <source>No dictionary has them, and they are right all the same. Del takes one out.</source>
        <translation>Kein Wörterbuch kennt sie, und sie sind doch richtig. Entf nimmt eines heraus.</translation>
    </message>
    <message>
        <source>One word at a time.</source>
        <translation>Ein Wort auf einmal.</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>Es steht schon da.</translation>
    </message>
</context>
<context>
    <name>daisychain::ui::WritingMeans</name>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Give a daisy …</source>
        <translation>Ein Gänseblümchen schenken …</translation>
    </message>
    <message>
        <source>gesture credit gift refund goodwill money euros waive fee handwritten note reaction</source>
        <translation>geste gutschrift geschenk erstattung kulanz geld euro gebühr erlassen handgeschrieben gruß reaktion</translation>
    </message>
    <message>
        <source>What colleagues answered</source>
        <translation>Was Kollegen antworteten</translation>
    </message>
    <message>
        <source>Promise what the reply says</source>
        <translation>Versprechen, was die Antwort sagt</translation>
    </message>
    <message>
        <source>detected commitment accept</source>
        <translation>erkannt zusage annehmen</translation>
    </message>
    <message>
        <source>The reply promises nothing that isn&apos;t noted.</source>
        <translation>Die Antwort verspricht nichts, was nicht notiert ist.</translation>
    </message>
    <message>
        <source>Promise something …</source>
        <translation>Etwas versprechen …</translation>
    </message>
    <message>
        <source>commitment deadline due remind call back follow up</source>
        <translation>zusage frist fällig erinnern zurückrufen nachfassen</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Was versprochen ist</translation>
    </message>
    <message>
        <source>due deadlines open promises list late</source>
        <translation>fällig fristen offene versprechen liste verspätet</translation>
    </message>
    <message>
        <source>Still on it: put the promise off …</source>
        <translation>Noch dran: das Versprechen verschieben …</translation>
    </message>
    <message>
        <source>renew later delay postpone extend</source>
        <translation>erneuern später verzögern aufschieben verlängern</translation>
    </message>
    <message>
        <source>The promise is kept</source>
        <translation>Das Versprechen ist gehalten</translation>
    </message>
    <message>
        <source>fulfilled did it delivered told yes</source>
        <translation>erfüllt getan geliefert gesagt ja</translation>
    </message>
    <message>
        <source>Take the promise over</source>
        <translation>Das Versprechen übernehmen</translation>
    </message>
    <message>
        <source>colleague mine now instead of</source>
        <translation>kollege jetzt meins statt</translation>
    </message>
    <message>
        <source>No promise is open here.</source>
        <translation>Hier ist kein Versprechen offen.</translation>
    </message>
    <message>
        <source>suggestion suggest answers similar solved before template copy what did we others say</source>
        <translation>vorschlag vorschlagen antworten ähnlich gelöst früher vorlage kopieren was haben wir andere gesagt</translation>
    </message>
</context>
</TS>
