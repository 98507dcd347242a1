<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AdviceCard</name>
        <message>
            <source>because question {number} is on level {level}</source>
            <translation>weil Frage {number} auf Stufe {level} steht</translation>
        </message>
        <message>
            <source>Opens the question</source>
            <translation>Öffnet die Frage</translation>
        </message>
        <message>
            <source>What helps</source>
            <translation>Was dabei hilft</translation>
        </message>
        <message>
            <source>Opens the text</source>
            <translation>Öffnet den Text</translation>
        </message>
        <message>
            <source>on question {number}</source>
            <translation>zu Frage {number}</translation>
        </message>
        <message>
            <source>on the topic “{topic}”</source>
            <translation>zum Thema „{topic}“</translation>
        </message>
        <message>
            <source>on the field “{field}”</source>
            <translation>zum Handlungsfeld „{field}“</translation>
        </message>
        <message>
            <source>to begin with</source>
            <translation>für den Anfang</translation>
        </message>
        <message>
            <source>to go on from level 1</source>
            <translation>zum Weitergehen ab Stufe 1</translation>
        </message>
        <message>
            <source>for municipalities of your size</source>
            <translation>für Kommunen Ihrer Größe</translation>
        </message>
        <message>
            <source>{place}, a municipality of your size</source>
            <translation>{place}, eine Kommune Ihrer Größe</translation>
        </message>
        <message>
            <source>Take the suggestion on question {number} into the plan</source>
            <translation>Anregung zu Frage {number} in den Plan übernehmen</translation>
        </message>
        <message>
            <source>Into the plan</source>
            <translation>In den Plan</translation>
        </message>
        <message>
            <source>Open measure {number} in the plan</source>
            <translation>Maßnahme {number} im Plan öffnen</translation>
        </message>
        <message>
            <source>In the plan: no. {number}</source>
            <translation>Im Plan: Nr. {number}</translation>
        </message>
    </context>
    <context>
        <name>AdvicePanel</name>
        <message>
            <source>Next steps</source>
            <translation>Nächste Schritte</translation>
        </message>
        <message>
            <source>The answers so far lead to no suggestion.</source>
            <translation>Aus den bisherigen Antworten ergibt sich keine Anregung.</translation>
        </message>
    </context>
    <context>
        <name>AnswerEditor</name>
        <message>
            <source>Your answer in your own words</source>
            <translation>Ihre Antwort in eigenen Worten</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
    </context>
    <context>
        <name>ArticleView</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
    </context>
    <context>
        <name>Articles</name>
        <message>
            <source>Save text as PDF</source>
            <translation>Text als PDF speichern</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Gespeichert: {name}</translation>
        </message>
    </context>
    <context>
        <name>Clerk</name>
        <message>
            <source>Where should the papers go?</source>
            <translation>Wohin sollen die Unterlagen?</translation>
        </message>
        <message>
            <source>Where should the charts go?</source>
            <translation>Wohin sollen die Diagramme?</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Speichern unter</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are ready for the session.</source>
            <translation>
                <numerusform>%n Datei ist bereit für die Sitzung.</numerusform>
                <numerusform>%n Dateien sind bereit für die Sitzung.</numerusform>
            </translation>
        </message>
        <message>
            <source>All papers are being made and counted …</source>
            <translation>Alle Unterlagen werden erstellt und nachgezählt …</translation>
        </message>
        <message>
            <source>Council papers {name} {date}</source>
            <translation>Ratsunterlagen {name} {date}</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n Seite</numerusform>
                <numerusform>%n Seiten</numerusform>
            </translation>
        </message>
        <message>
            <source>“{name}” is saved.</source>
            <translation>„{name}“ ist gespeichert.</translation>
        </message>
        <message>
            <source>“{name}” is being made …</source>
            <translation>„{name}“ wird erstellt …</translation>
        </message>
        <message numerus="yes">
            <source>%n chart(s) are saved.</source>
            <translation>
                <numerusform>%n Diagramm ist gespeichert.</numerusform>
                <numerusform>%n Diagramme sind gespeichert.</numerusform>
            </translation>
        </message>
        <message>
            <source>The charts are being drawn …</source>
            <translation>Die Diagramme werden gezeichnet …</translation>
        </message>
        <message>
            <source>The papers lie in {path}.</source>
            <translation>Die Unterlagen liegen in {path}.</translation>
        </message>
    </context>
    <context>
        <name>CommitteeLines</name>
        <message>
            <source>Add body</source>
            <translation>Gremium hinzufügen</translation>
        </message>
        <message>
            <source>Body {number}</source>
            <translation>Gremium {number}</translation>
        </message>
        <message>
            <source>Date of session {number}</source>
            <translation>Datum der Sitzung {number}</translation>
        </message>
        <message>
            <source>Remove body {number}</source>
            <translation>Gremium {number} entfernen</translation>
        </message>
        <message>
            <source>Body, for example Council</source>
            <translation>Gremium, z. B. Gemeinderat</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message numerus="yes">
            <source>No more than %n character(s) fit here.</source>
            <translation>
                <numerusform>Hier passt höchstens %n Zeichen.</numerusform>
                <numerusform>Hier passen höchstens %n Zeichen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Fits these questions</source>
            <translation>Passt zu diesen Fragen</translation>
        </message>
        <message>
            <source>Related texts</source>
            <translation>Verwandte Texte</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>since {time}</source>
            <translation>seit {time}</translation>
        </message>
        <message>
            <source>position of {year}</source>
            <translation>Position von {year}</translation>
        </message>
        <message>
            <source>Paraphrased, not authorised.</source>
            <translation>Sinngemäß wiedergegeben, nicht autorisiert.</translation>
        </message>
        <message>
            <source>as of {time}</source>
            <translation>Stand: {time}</translation>
        </message>
        <message>
            <source>Question {number}</source>
            <translation>Frage {number}</translation>
        </message>
    </context>
    <context>
        <name>CouncilPage</name>
        <message>
            <source>Council papers</source>
            <translation>Ratsunterlagen</translation>
        </message>
        <message>
            <source>Everything for the session at once: documents, tables and charts in one folder, counted and checked.</source>
            <translation>Alles für die Sitzung auf einmal: Dokumente, Tabellen und Diagramme in einem Ordner, nachgezählt und geprüft.</translation>
        </message>
        <message>
            <source>Cr&amp;eate everything for the session</source>
            <translation>Alles für die Sitzung &amp;erstellen</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Teile dieser Seite</translation>
        </message>
        <message>
            <source>Single papers</source>
            <translation>Einzelne Unterlagen</translation>
        </message>
        <message>
            <source>What they tell</source>
            <translation>Was darin steht</translation>
        </message>
        <message>
            <source>Details of the paper</source>
            <translation>Angaben für die Vorlage</translation>
        </message>
        <message>
            <source>Coat of arms</source>
            <translation>Wappen</translation>
        </message>
        <message>
            <source>Own targets</source>
            <translation>Eigene Ziele</translation>
        </message>
        <message>
            <source>Alt+E</source>
            <translation>Alt+E</translation>
        </message>
        <message>
            <source>Create everything for the session</source>
            <translation>Alles für die Sitzung erstellen</translation>
        </message>
        <message>
            <source>Left, Right</source>
            <translation>Links, Rechts</translation>
        </message>
        <message>
            <source>Between the parts of this page</source>
            <translation>Zwischen den Teilen dieser Seite</translation>
        </message>
        <message>
            <source>Page up, Page down</source>
            <translation>Bild auf, Bild ab</translation>
        </message>
        <message>
            <source>Leaf through the preview, with Ctrl page by page</source>
            <translation>In der Vorschau blättern, mit Strg Seite für Seite</translation>
        </message>
        <message>
            <source>Preview larger, smaller, whole width</source>
            <translation>Vorschau größer, kleiner, ganze Breite</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Leave the preview</source>
            <translation>Vorschau verlassen</translation>
        </message>
        <message>
            <source>Choose another place</source>
            <translation>Anderen Ort wählen</translation>
        </message>
        <message>
            <source>There are papers in “{name}” already. Shall the new ones take their place?</source>
            <translation>In „{name}“ liegen schon Dateien. Sollen die neuen Unterlagen gleichnamige ersetzen?</translation>
        </message>
        <message>
            <source>Replace papers</source>
            <translation>Unterlagen ersetzen</translation>
        </message>
        <message>
            <source>This computer knows no program that opens it. The file is there.</source>
            <translation>Auf diesem Computer gibt es kein Programm dafür. Die Datei selbst ist da.</translation>
        </message>
    </context>
    <context>
        <name>CoveragePanel</name>
        <message>
            <source>What the numbers rest on</source>
            <translation>Worauf die Zahlen beruhen</translation>
        </message>
        <message>
            <source>Coverage says how many of the questions that apply are answered. It is no result.</source>
            <translation>Die Abdeckung sagt, wie viele der zutreffenden Fragen beantwortet sind. Sie ist kein Ergebnis.</translation>
        </message>
        <message>
            <source>Unfolds the number of the field</source>
            <translation>Klappt die Zahl des Handlungsfelds auf</translation>
        </message>
        <message>
            <source>no question applies</source>
            <translation>keine Frage trifft zu</translation>
        </message>
        <message>
            <source>{answered} answered, {percent} percent</source>
            <translation>{answered} beantwortet, {percent} Prozent</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>don't know</source>
            <translation>weiß nicht</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>trifft nicht zu</translation>
        </message>
    </context>
    <context>
        <name>DetailsPanel</name>
        <message>
            <source>Stored as you type. What stays empty is left blank for the pen, or made from the result.</source>
            <translation>Wird beim Schreiben gespeichert. Was leer bleibt, bleibt frei zum Ausfüllen von Hand oder entsteht aus dem Ergebnis.</translation>
        </message>
        <message>
            <source>Kind of paper</source>
            <translation>Art der Vorlage</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sitzung</translation>
        </message>
        <message>
            <source>public</source>
            <translation>öffentlich</translation>
        </message>
        <message>
            <source>not public</source>
            <translation>nichtöffentlich</translation>
        </message>
        <message>
            <source>Empty: the day on which the paper is made.</source>
            <translation>Leer: der Tag, an dem die Vorlage entsteht.</translation>
        </message>
        <message>
            <source>Empty: made from questionnaire and round.</source>
            <translation>Leer: aus Fragebogen und Durchgang.</translation>
        </message>
        <message>
            <source>Empty: a neutral wording.</source>
            <translation>Leer: ein neutraler Satz.</translation>
        </message>
        <message>
            <source>One in each line. Empty: the papers of the set.</source>
            <translation>Eine je Zeile. Leer: die Unterlagen dieser Seite.</translation>
        </message>
        <message numerus="yes">
            <source>No more than %n character(s) fit here.</source>
            <translation>
                <numerusform>Hier passt höchstens %n Zeichen.</numerusform>
                <numerusform>Hier passen höchstens %n Zeichen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EmptyPlan</name>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>New measure</source>
            <translation>Neue Maßnahme</translation>
        </message>
        <message>
            <source>No measure is planned yet. This case can only be read.</source>
            <translation>Noch ist keine Maßnahme geplant. Dieser Fall lässt sich nur lesen.</translation>
        </message>
        <message>
            <source>No measure is planned yet. Begin with what the evaluation suggests and reword it.</source>
            <translation>Noch ist keine Maßnahme geplant. Beginnen Sie mit dem, was die Auswertung anregt, und formulieren Sie es um.</translation>
        </message>
        <message>
            <source>Take over suggestions …</source>
            <translation>Aus Anregungen übernehmen …</translation>
        </message>
        <message>
            <source>No measure is planned yet. A title is enough to begin; the rest can follow.</source>
            <translation>Noch ist keine Maßnahme geplant. Ein Titel genügt für den Anfang; der Rest kann folgen.</translation>
        </message>
    </context>
    <context>
        <name>Errands</name>
        <message>
            <source>Open case</source>
            <translation>Fall öffnen</translation>
        </message>
        <message>
            <source>Where should the example go?</source>
            <translation>Wohin soll das Beispiel?</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>Beispielkommune</translation>
        </message>
        <message>
            <source>Which knowledge package?</source>
            <translation>Welches Wissenspaket?</translation>
        </message>
        <message>
            <source>Knowledge packages (*.weltoffen-wissen)</source>
            <translation>Wissenspakete (*.weltoffen-wissen)</translation>
        </message>
        <message>
            <source>Where should the package go?</source>
            <translation>Wohin soll das Paket?</translation>
        </message>
        <message>
            <source>Own knowledge</source>
            <translation>Eigenes Wissen</translation>
        </message>
        <message numerus="yes">
            <source>%n own text(s) taken in</source>
            <translation>
                <numerusform>%n eigener Text eingelesen</numerusform>
                <numerusform>%n eigene Texte eingelesen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n own text(s) written</source>
            <translation>
                <numerusform>%n eigener Text geschrieben</numerusform>
                <numerusform>%n eigene Texte geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>Auf dieser Seite</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>weltoffen_desktop {version}. Self-check and knowledge for municipalities, without internet. Free software under EUPL-1.2. Own texts; not the wording of the earlier self-check, no official procedure.</source>
            <translation>weltoffen_desktop {version}. Selbstcheck und Wissen für Kommunen, ohne Internet. Freie Software unter EUPL-1.2. Eigene Texte; nicht der Wortlaut des früheren Selbstchecks, kein amtliches Verfahren.</translation>
        </message>
        <message>
            <source>About this program</source>
            <translation>Über dieses Programm</translation>
        </message>
        <message>
            <source>That did not work</source>
            <translation>Das ging nicht</translation>
        </message>
        <message>
            <source>The program made a mistake. What you answered is stored. Please restart the program.</source>
            <translation>Das Programm hat einen Fehler gemacht. Ihre Antworten sind gespeichert. Bitte starten Sie das Programm neu.</translation>
        </message>
        <message>
            <source>Details: {path}</source>
            <translation>Einzelheiten: {path}</translation>
        </message>
        <message>
            <source>Unexpected error</source>
            <translation>Unerwarteter Fehler</translation>
        </message>
        <message>
            <source>Open the backup</source>
            <translation>Sicherung öffnen</translation>
        </message>
        <message>
            <source>Save what can be read</source>
            <translation>Retten, was lesbar ist</translation>
        </message>
        <message>
            <source>Saved from the damaged file</source>
            <translation>Aus der beschädigten Datei gerettet</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>The file is damaged</source>
            <translation>Die Datei ist beschädigt</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Already there</source>
            <translation>Schon vorhanden</translation>
        </message>
        <message>
            <source>Cases (*.weltoffen)</source>
            <translation>Fälle (*.weltoffen)</translation>
        </message>
        <message>
            <source>Ctrl+1 to Ctrl+6</source>
            <translation>Strg+1 bis Strg+6</translation>
        </message>
        <message>
            <source>Overview, questions, evaluation, knowledge, plan, papers</source>
            <translation>Übersicht, Fragen, Auswertung, Wissen, Plan, Unterlagen</translation>
        </message>
        <message>
            <source>Ctrl+K</source>
            <translation>Strg+K</translation>
        </message>
        <message>
            <source>Search questions and knowledge</source>
            <translation>In Fragen und Wissen suchen</translation>
        </message>
        <message>
            <source>Ctrl+Z, Ctrl+Y</source>
            <translation>Strg+Z, Strg+Y</translation>
        </message>
        <message>
            <source>Undo, redo</source>
            <translation>Rückgängig, wiederholen</translation>
        </message>
        <message>
            <source>Ctrl+N, Ctrl+O</source>
            <translation>Strg+N, Strg+O</translation>
        </message>
        <message>
            <source>New case, open case</source>
            <translation>Neuer Fall, Fall öffnen</translation>
        </message>
        <message>
            <source>Ctrl+R</source>
            <translation>Strg+R</translation>
        </message>
        <message>
            <source>Create report</source>
            <translation>Bericht erstellen</translation>
        </message>
        <message>
            <source>Ctrl++, Ctrl+-</source>
            <translation>Strg++, Strg+-</translation>
        </message>
        <message>
            <source>Larger, smaller text</source>
            <translation>Größere, kleinere Schrift</translation>
        </message>
        <message>
            <source>Show these keys</source>
            <translation>Diese Tasten zeigen</translation>
        </message>
    </context>
    <context>
        <name>EvaluationPage</name>
        <message>
            <source>Evaluation</source>
            <translation>Auswertung</translation>
        </message>
        <message>
            <source>&amp;Create report</source>
            <translation>Bericht &amp;erstellen</translation>
        </message>
        <message>
            <source>Strengths</source>
            <translation>Stärken</translation>
        </message>
        <message>
            <source>No question stands on level 3 or 4 yet.</source>
            <translation>Noch steht keine Frage auf Stufe 3 oder 4.</translation>
        </message>
        <message>
            <source>Gaps</source>
            <translation>Lücken</translation>
        </message>
        <message>
            <source>No answered question stands on level 0 or 1.</source>
            <translation>Keine beantwortete Frage steht auf Stufe 0 oder 1.</translation>
        </message>
        <message>
            <source>Nothing is answered yet, so there is no result. It grows with every answer.</source>
            <translation>Noch keine Antwort, deshalb noch kein Ergebnis. Es wächst mit jeder Antwort.</translation>
        </message>
        <message>
            <source>To the first open question</source>
            <translation>Zur ersten offenen Frage</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Unfold the number</source>
            <translation>Zahl aufklappen</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Close the sheet at the side</source>
            <translation>Blatt an der Seite schließen</translation>
        </message>
        <message>
            <source>Alt+T</source>
            <translation>Alt+T</translation>
        </message>
        <message>
            <source>Table in place of the chart</source>
            <translation>Tabelle statt Diagramm</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>In the plan as no. {number}</source>
            <translation>Im Plan als Nr. {number}</translation>
        </message>
    </context>
    <context>
        <name>EvidenceRow</name>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Where can this be seen? Date, decision, address</source>
            <translation>Wo lässt sich das sehen? Datum, Beschluss, Adresse</translation>
        </message>
        <message>
            <source>Source for: {title}</source>
            <translation>Quelle zu: {title}</translation>
        </message>
    </context>
    <context>
        <name>FieldRow</name>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>No question of this field is asked on this path.</source>
            <translation>Auf diesem Weg wird aus diesem Feld keine Frage gestellt.</translation>
        </message>
        <message>
            <source>answered {count}</source>
            <translation>beantwortet {count}</translation>
        </message>
        <message>
            <source>last changed on {day}</source>
            <translation>zuletzt am {day}</translation>
        </message>
        <message>
            <source>nothing written yet</source>
            <translation>noch nichts eingetragen</translation>
        </message>
        <message numerus="yes">
            <source>%n to discuss</source>
            <translation>
                <numerusform>%n zu besprechen</numerusform>
                <numerusform>%n zu besprechen</numerusform>
            </translation>
        </message>
        <message>
            <source>Field {number}: {title}</source>
            <translation>Feld {number}: {title}</translation>
        </message>
        <message numerus="yes">
            <source>All %n dealt with</source>
            <translation>
                <numerusform>%n bearbeitet</numerusform>
                <numerusform>alle %n bearbeitet</numerusform>
            </translation>
        </message>
        <message>
            <source>{settled} of {total} dealt with</source>
            <translation>{settled} von {total} bearbeitet</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>Search the library</source>
            <translation>In der Wissenssammlung suchen</translation>
        </message>
        <message>
            <source>Kind of text</source>
            <translation>Art des Textes</translation>
        </message>
        <message>
            <source>Field of action</source>
            <translation>Handlungsfeld</translation>
        </message>
        <message>
            <source>Size of the municipality</source>
            <translation>Größe der Kommune</translation>
        </message>
        <message>
            <source>Land</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>All fields of action</source>
            <translation>Alle Handlungsfelder</translation>
        </message>
        <message>
            <source>All Länder</source>
            <translation>Alle Länder</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Praxis</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Stimmen</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Vorlagen</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Begriffe</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Bookmarked</source>
            <translation>Gemerkt</translation>
        </message>
        <message>
            <source>Knowledge</source>
            <translation>Wissen</translation>
        </message>
        <message>
            <source>Reset filters</source>
            <translation>Filter zurücksetzen</translation>
        </message>
        <message>
            <source>All sizes</source>
            <translation>Alle Größen</translation>
        </message>
        <message>
            <source>Filters ({count})</source>
            <translation>Filter ({count})</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
    </context>
    <context>
        <name>FindingsPanel</name>
        <message>
            <source>Opens the question</source>
            <translation>Öffnet die Frage</translation>
        </message>
        <message>
            <source>level {level}</source>
            <translation>Stufe {level}</translation>
        </message>
    </context>
    <context>
        <name>Foot</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Alt+Left or Page up</source>
            <translation>Alt+Pfeil links oder Bild auf</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Back, previous question</source>
            <translation>Zurück zur vorigen Frage</translation>
        </message>
        <message>
            <source>On, next question</source>
            <translation>Weiter zur nächsten Frage</translation>
        </message>
        <message>
            <source>Alt+Right or Page down</source>
            <translation>Alt+Pfeil rechts oder Bild ab</translation>
        </message>
        <message>
            <source>Next open question</source>
            <translation>Nächste offene Frage</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Strg+Eingabe</translation>
        </message>
        <message>
            <source>Progress of the field</source>
            <translation>Fortschritt im Handlungsfeld</translation>
        </message>
        <message>
            <source>To the evaluation</source>
            <translation>Zur Auswertung</translation>
        </message>
        <message>
            <source>Field {number}: {settled} of {total} dealt with</source>
            <translation>Feld {number}: {settled} von {total} bearbeitet</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>Open municipality</source>
            <translation>Weltoffene Kommune</translation>
        </message>
        <message>
            <source>Search questions and knowledge   Ctrl+K</source>
            <translation>Suche in Fragen und Wissen   Strg+K</translation>
        </message>
        <message>
            <source>Search questions and knowledge</source>
            <translation>Suche in Fragen und Wissen</translation>
        </message>
        <message>
            <source>read only</source>
            <translation>nur lesen</translation>
        </message>
        <message>
            <source>✓ saved</source>
            <translation>✓ gespeichert</translation>
        </message>
        <message>
            <source>✓ saved {time}</source>
            <translation>✓ gespeichert {time}</translation>
        </message>
    </context>
    <context>
        <name>HelpContent</name>
        <message>
            <source>What you can lay on the table</source>
            <translation>Das können Sie auf den Tisch legen</translation>
        </message>
        <message>
            <source>There are no texts for this question.</source>
            <translation>Zu dieser Frage gibt es keine Texte.</translation>
        </message>
        <message>
            <source>Read on</source>
            <translation>Zum Nachlesen</translation>
        </message>
        <message>
            <source>How others do it</source>
            <translation>So machen es andere</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Stimmen</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Vorlagen</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Begriffe</translation>
        </message>
        <message>
            <source>What helps</source>
            <translation>Was hilft</translation>
        </message>
        <message>
            <source>A next step</source>
            <translation>Ein nächster Schritt</translation>
        </message>
        <message>
            <source>Choose a level, then a next step stands here.</source>
            <translation>Wählen Sie eine Stufe, dann steht hier ein nächster Schritt.</translation>
        </message>
        <message>
            <source>There is no suggestion for level {level}: keep what you have reached.</source>
            <translation>Für Stufe {level} gibt es keine Anregung: Halten Sie, was Sie erreicht haben.</translation>
        </message>
        <message>
            <source>A next step from level {level}</source>
            <translation>Ein nächster Schritt von Stufe {level} aus</translation>
        </message>
        <message>
            <source>{name} · size like yours</source>
            <translation>{name} · so groß wie Ihre Kommune</translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message>
            <source>History of this answer</source>
            <translation>Verlauf dieser Antwort</translation>
        </message>
        <message>
            <source>Nothing has been changed here yet.</source>
            <translation>Hier wurde noch nichts geändert.</translation>
        </message>
        <message numerus="yes">
            <source>and %n earlier changes</source>
            <translation>
                <numerusform>und %n frühere Änderung</numerusform>
                <numerusform>und %n frühere Änderungen</numerusform>
            </translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>ausgeklappt</translation>
        </message>
        <message>
            <source>folded</source>
            <translation>eingeklappt</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>rückgängig gemacht</translation>
        </message>
        <message>
            <source>done again</source>
            <translation>wiederholt</translation>
        </message>
        <message>
            <source>from an answer file</source>
            <translation>aus einer Antwortdatei</translation>
        </message>
        <message>
            <source>from the example</source>
            <translation>aus dem Beispiel</translation>
        </message>
        <message>
            <source>Answer taken back</source>
            <translation>Antwort zurückgenommen</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Begründung: {reason}</translation>
        </message>
        <message>
            <source>Marked for discussion</source>
            <translation>Zum Besprechen markiert</translation>
        </message>
        <message>
            <source>Mark taken away</source>
            <translation>Markierung entfernt</translation>
        </message>
        <message>
            <source>Checked again</source>
            <translation>Erneut geprüft</translation>
        </message>
        <message>
            <source>Note written</source>
            <translation>Notiz geschrieben</translation>
        </message>
        <message>
            <source>Note changed</source>
            <translation>Notiz geändert</translation>
        </message>
        <message>
            <source>Note deleted</source>
            <translation>Notiz gelöscht</translation>
        </message>
        <message>
            <source>Source for “{name}” changed</source>
            <translation>Beleg für „{name}“ geändert</translation>
        </message>
        <message>
            <source>Evidence “{name}” ticked</source>
            <translation>Nachweis „{name}“ gesetzt</translation>
        </message>
        <message>
            <source>Evidence “{name}” taken away</source>
            <translation>Nachweis „{name}“ entfernt</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>List of keys</source>
            <translation>Liste der Tasten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>LabelFold</name>
        <message>
            <source>Change the words of the paper</source>
            <translation>Bezeichnungen ändern</translation>
        </message>
        <message>
            <source>Where a line is empty, the usual word is printed.</source>
            <translation>Wo eine Zeile leer ist, steht das übliche Wort.</translation>
        </message>
    </context>
    <context>
        <name>LevelCards</name>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Level {level} of {highest}, {name}</source>
            <translation>Stufe {level} von {highest}, {name}</translation>
        </message>
        <message>
            <source>No level chosen</source>
            <translation>Keine Stufe gewählt</translation>
        </message>
        <message>
            <source>{level}, chosen</source>
            <translation>{level}, ausgewählt</translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <source>Texts</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Ctrl+F</source>
            <translation>Strg+F</translation>
        </message>
        <message>
            <source>Search the library</source>
            <translation>In der Wissenssammlung suchen</translation>
        </message>
        <message>
            <source>Down, Enter</source>
            <translation>Pfeil nach unten, Eingabe</translation>
        </message>
        <message>
            <source>Go to the list, open a text</source>
            <translation>Zur Liste gehen, einen Text öffnen</translation>
        </message>
        <message>
            <source>Tab, Enter</source>
            <translation>Tab, Eingabe</translation>
        </message>
        <message>
            <source>Go to the next link in the text, follow it</source>
            <translation>Zum nächsten Verweis im Text gehen, ihm folgen</translation>
        </message>
        <message>
            <source>Alt+Left, Alt+Right</source>
            <translation>Alt+Pfeil links, Alt+Pfeil rechts</translation>
        </message>
        <message>
            <source>Back and forward through the texts you have read</source>
            <translation>Zurück und vor durch die gelesenen Texte</translation>
        </message>
        <message>
            <source>The library is being read …</source>
            <translation>Die Wissenssammlung wird gelesen …</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) found</source>
            <translation>
                <numerusform>%n Text gefunden</numerusform>
                <numerusform>%n Texte gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found for “{words}”. Try another word, or take filters away.</source>
            <translation>Zu „{words}“ wurde nichts gefunden. Versuchen Sie ein anderes Wort oder nehmen Sie Filter weg.</translation>
        </message>
        <message>
            <source>Nothing is bookmarked yet. Open a text and choose “Bookmark”.</source>
            <translation>Noch ist nichts gemerkt. Öffnen Sie einen Text und wählen Sie „Merken“.</translation>
        </message>
        <message>
            <source>No text fits these filters.</source>
            <translation>Zu diesen Filtern passt kein Text.</translation>
        </message>
        <message>
            <source>Show all texts</source>
            <translation>Alle Texte zeigen</translation>
        </message>
    </context>
    <context>
        <name>ListPanel</name>
        <message>
            <source>Filter the list</source>
            <translation>Liste eingrenzen</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>Weiß nicht</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>Markiert</translation>
        </message>
        <message>
            <source>With note</source>
            <translation>Mit Notiz</translation>
        </message>
    </context>
    <context>
        <name>LogoPanel</name>
        <message>
            <source>Stands on the first page of every paper. PNG, JPEG or SVG; the file itself stays where it is.</source>
            <translation>Steht vorn auf den Unterlagen. PNG, JPEG oder SVG; die Bilddatei selbst bleibt, wo sie ist.</translation>
        </message>
        <message>
            <source>What does the picture show?</source>
            <translation>Was zeigt das Bild?</translation>
        </message>
        <message>
            <source>Screen readers say these words in place of the picture, for example: coat of arms with a tower.</source>
            <translation>Screenreader lesen diese Worte statt des Bildes vor, zum Beispiel: Wappen mit silbernem Turm auf blauem Grund.</translation>
        </message>
        <message>
            <source>Remove picture</source>
            <translation>Bild entfernen</translation>
        </message>
        <message>
            <source>Choose another picture …</source>
            <translation>Anderes Bild wählen …</translation>
        </message>
        <message>
            <source>Choose picture …</source>
            <translation>Bild wählen …</translation>
        </message>
        <message>
            <source>Which picture?</source>
            <translation>Welches Bild?</translation>
        </message>
        <message>
            <source>The picture will stand on the papers</source>
            <translation>Das Bild steht künftig auf den Unterlagen</translation>
        </message>
        <message>
            <source>Picture removed</source>
            <translation>Bild entfernt</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Menu bar</source>
            <translation>Menüleiste</translation>
        </message>
        <message>
            <source>&amp;Case</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Start</translation>
        </message>
        <message>
            <source>&amp;Overview</source>
            <translation>Übe&amp;rsicht</translation>
        </message>
        <message>
            <source>&amp;Questions</source>
            <translation>&amp;Fragen</translation>
        </message>
        <message>
            <source>E&amp;valuation</source>
            <translation>Aus&amp;wertung</translation>
        </message>
        <message>
            <source>Co&amp;uncil papers</source>
            <translation>&amp;Unterlagen</translation>
        </message>
        <message>
            <source>&amp;Knowledge</source>
            <translation>Wisse&amp;n</translation>
        </message>
        <message>
            <source>Open municipality</source>
            <translation>Weltoffene Kommune</translation>
        </message>
        <message>
            <source>This case can only be read: the file is write-protected.</source>
            <translation>Dieser Fall lässt sich nur lesen: Die Datei ist schreibgeschützt.</translation>
        </message>
        <message>
            <source>This case can only be read: it has been open on {host} since {since}.</source>
            <translation>Dieser Fall lässt sich nur lesen: Er ist seit {since} auf „{host}“ geöffnet.</translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n offene</numerusform>
                <numerusform>%n offene</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Rückgängig gemacht</translation>
        </message>
        <message>
            <source>Done again</source>
            <translation>Wiederholt</translation>
        </message>
        <message>
            <source>&amp;Plan</source>
            <translation>&amp;Plan</translation>
        </message>
        <message numerus="yes">
            <source>%n measure(s) open</source>
            <translation>
                <numerusform>%n Maßnahme offen</numerusform>
                <numerusform>%n Maßnahmen offen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MeasureEditor</name>
        <message>
            <source>All measures</source>
            <translation>Alle Maßnahmen</translation>
        </message>
        <message>
            <source>Remove measure</source>
            <translation>Maßnahme entfernen</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>What will be different then?</source>
            <translation>Was ist dann anders?</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Anlass</translation>
        </message>
        <message>
            <source>Why this, and why now?</source>
            <translation>Warum das, und warum jetzt?</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>An office, a team or a person.</source>
            <translation>Ein Amt, ein Team oder eine Person.</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Frist</translation>
        </message>
        <message>
            <source>For example 2027, summer 2027 or 31.03.2027.</source>
            <translation>Zum Beispiel 2027, Sommer 2027 oder 31.03.2027.</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Who else takes part?</source>
            <translation>Wer wirkt mit?</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Money, hours, or nothing at all.</source>
            <translation>Geld, Arbeitszeit oder gar nichts.</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Nachweis</translation>
        </message>
        <message>
            <source>How can others see that it is done?</source>
            <translation>Woran sehen andere, dass es erledigt ist?</translation>
        </message>
        <message>
            <source>Measure {number}</source>
            <translation>Maßnahme {number}</translation>
        </message>
    </context>
    <context>
        <name>MeasureRow</name>
        <message>
            <source>until {date}</source>
            <translation>bis {date}</translation>
        </message>
        <message>
            <source>nobody responsible yet</source>
            <translation>noch niemand zuständig</translation>
        </message>
        <message>
            <source>Measure {number}: {title}</source>
            <translation>Maßnahme {number}: {title}</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;New …</source>
            <translation>&amp;Neuer Fall …</translation>
        </message>
        <message>
            <source>&amp;Open …</source>
            <translation>Fall &amp;öffnen …</translation>
        </message>
        <message>
            <source>&amp;Example municipality …</source>
            <translation>&amp;Beispielkommune …</translation>
        </message>
        <message>
            <source>Create &amp;report …</source>
            <translation>Be&amp;richt erstellen …</translation>
        </message>
        <message>
            <source>Take own &amp;knowledge in …</source>
            <translation>Eigenes &amp;Wissen einlesen …</translation>
        </message>
        <message>
            <source>&amp;Pass own knowledge on …</source>
            <translation>Eigenes Wissen weiter&amp;geben …</translation>
        </message>
        <message>
            <source>&amp;Close case</source>
            <translation>Fall &amp;schließen</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>B&amp;eenden</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Search …</source>
            <translation>&amp;Suchen …</translation>
        </message>
        <message>
            <source>&amp;Overview</source>
            <translation>&amp;Übersicht</translation>
        </message>
        <message>
            <source>&amp;Questions</source>
            <translation>&amp;Fragen</translation>
        </message>
        <message>
            <source>&amp;Evaluation</source>
            <translation>Aus&amp;wertung</translation>
        </message>
        <message>
            <source>&amp;Knowledge</source>
            <translation>W&amp;issen</translation>
        </message>
        <message>
            <source>Co&amp;uncil papers</source>
            <translation>&amp;Unterlagen</translation>
        </message>
        <message>
            <source>Colours as the &amp;system</source>
            <translation>Farben wie das &amp;System</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>High &amp;contrast</source>
            <translation>Hoher &amp;Kontrast</translation>
        </message>
        <message>
            <source>La&amp;rger text</source>
            <translation>&amp;Größere Schrift</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>K&amp;leinere Schrift</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Tasten</translation>
        </message>
        <message>
            <source>&amp;About this program</source>
            <translation>&amp;Über dieses Programm</translation>
        </message>
        <message>
            <source>&amp;Plan</source>
            <translation>&amp;Plan</translation>
        </message>
        <message>
            <source>&amp;Begin new round …</source>
            <translation>Neuen &amp;Durchgang beginnen …</translation>
        </message>
    </context>
    <context>
        <name>MultipleChoiceCards</name>
        <message>
            <source>Answers, several may fit</source>
            <translation>Antworten, mehrere sind möglich</translation>
        </message>
    </context>
    <context>
        <name>NewCaseDialog</name>
        <message>
            <source>Name of the municipality</source>
            <translation>Name der Kommune</translation>
        </message>
        <message>
            <source>Official key (AGS)</source>
            <translation>Amtlicher Gemeindeschlüssel (AGS)</translation>
        </message>
        <message>
            <source>8 digits, for a district 5</source>
            <translation>8 Stellen, für einen Landkreis 5</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Questionnaire</source>
            <translation>Fragebogen</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Umfang</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <source>Choose where the file goes</source>
            <translation>Ort der Datei wählen</translation>
        </message>
        <message>
            <source>Create case</source>
            <translation>Fall anlegen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>Neuer Fall</translation>
        </message>
        <message>
            <source>✓ Land: {land}</source>
            <translation>✓ Land: {land}</translation>
        </message>
        <message>
            <source>The Land follows from the key. It stands in the municipal directory of the statistical office.</source>
            <translation>Aus dem Schlüssel folgt das Land. Sie finden ihn im Gemeindeverzeichnis der Statistischen Ämter.</translation>
        </message>
        <message>
            <source>All questions ({number})</source>
            <translation>Alle Fragen ({number})</translation>
        </message>
        <message>
            <source>Short path: core questions ({number})</source>
            <translation>Kurzer Weg: Kernfragen ({number})</translation>
        </message>
        <message>
            <source>For small municipalities or a first look. You can widen it later; nothing is lost.</source>
            <translation>Für kleine Kommunen oder einen ersten Blick. Sie können später erweitern; nichts geht verloren.</translation>
        </message>
        <message>
            <source>For the whole picture. You can skip what you do not know.</source>
            <translation>Für das ganze Bild. Was Sie nicht wissen, können Sie überspringen.</translation>
        </message>
        <message>
            <source>Where should the case go?</source>
            <translation>Wohin soll der Fall?</translation>
        </message>
        <message>
            <source>Cases (*.weltoffen)</source>
            <translation>Fälle (*.weltoffen)</translation>
        </message>
    </context>
    <context>
        <name>NewRoundDialog</name>
        <message>
            <source>Title of the round</source>
            <translation>Titel des Durchgangs</translation>
        </message>
        <message>
            <source>Begin round</source>
            <translation>Durchgang beginnen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>New round</source>
            <translation>Neuer Durchgang</translation>
        </message>
        <message>
            <source>All answers, notes and pieces of evidence are carried over and marked until you have checked them. The round “{title}” stays in the case as it is, to compare with.</source>
            <translation>Alle Antworten, Notizen und Nachweise werden übernommen und bleiben markiert, bis Sie sie geprüft haben. Der Durchgang „{title}“ bleibt im Fall, wie er ist, zum Vergleichen.</translation>
        </message>
        <message>
            <source>Begin a new round</source>
            <translation>Neuen Durchgang beginnen</translation>
        </message>
        <message>
            <source>A title has room for {limit} characters.</source>
            <translation>Ein Titel hat Platz für {limit} Zeichen.</translation>
        </message>
        <message>
            <source>There is a round of this title already; please choose another one.</source>
            <translation>Einen Durchgang mit diesem Titel gibt es schon; bitte wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The round “{title}” has begun.</source>
            <translation>Der Durchgang „{title}“ hat begonnen.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Hide message</source>
            <translation>Hinweis ausblenden</translation>
        </message>
    </context>
    <context>
        <name>NumberEntry</name>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Please write a number, for example 12 or 12,5.</source>
            <translation>Bitte schreiben Sie eine Zahl, zum Beispiel 12 oder 12,5.</translation>
        </message>
        <message>
            <source>Between {low} and {high}</source>
            <translation>Zwischen {low} und {high}</translation>
        </message>
        <message>
            <source>At least {low}</source>
            <translation>Mindestens {low}</translation>
        </message>
        <message>
            <source>At most {high}</source>
            <translation>Höchstens {high}</translation>
        </message>
    </context>
    <context>
        <name>OtherAnswers</name>
        <message>
            <source>Don't know</source>
            <translation>Weiß nicht</translation>
        </message>
        <message>
            <source>Key W</source>
            <translation>Taste W</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>Trifft nicht zu</translation>
        </message>
        <message>
            <source>Key T</source>
            <translation>Taste T</translation>
        </message>
        <message>
            <source>Take answer back</source>
            <translation>Antwort zurücknehmen</translation>
        </message>
        <message>
            <source>Why is this not applicable?</source>
            <translation>Warum trifft das nicht zu?</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Begründung</translation>
        </message>
        <message>
            <source>Not applicable when: {when}</source>
            <translation>Trifft nicht zu, wenn: {when}</translation>
        </message>
    </context>
    <context>
        <name>OutcomeCard</name>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>Datei öffnen</translation>
        </message>
        <message>
            <source>Hide message</source>
            <translation>Meldung ausblenden</translation>
        </message>
    </context>
    <context>
        <name>OutsideDoor</name>
        <message>
            <source>Open in browser</source>
            <translation>Im Browser öffnen</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Adresse kopieren</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>Hier bleiben</translation>
        </message>
        <message>
            <source>This address is outside the program. Your browser will open it and needs the internet for that. Nothing from your case is sent along.</source>
            <translation>Diese Adresse liegt außerhalb des Programms. Ihr Browser öffnet sie und braucht dafür das Internet. Aus Ihrem Fall wird nichts mitgeschickt.</translation>
        </message>
        <message>
            <source>Leave the program?</source>
            <translation>Das Programm verlassen?</translation>
        </message>
        <message>
            <source>No browser could be opened. The address has been copied.</source>
            <translation>Es ließ sich kein Browser öffnen. Die Adresse ist kopiert.</translation>
        </message>
        <message>
            <source>Address copied</source>
            <translation>Adresse kopiert</translation>
        </message>
    </context>
    <context>
        <name>OverviewPage</name>
        <message>
            <source>Only to read: nothing can be changed here</source>
            <translation>Nur lesen: Hier lässt sich nichts ändern</translation>
        </message>
        <message>
            <source>Which questions are asked</source>
            <translation>Welche Fragen gestellt werden</translation>
        </message>
        <message>
            <source>Tab, Enter</source>
            <translation>Tabulator, Eingabe</translation>
        </message>
        <message>
            <source>Go to a field and open it</source>
            <translation>Zu einem Handlungsfeld gehen und es öffnen</translation>
        </message>
        <message>
            <source>No question is dealt with yet. Begin wherever you like; you can change everything later.</source>
            <translation>Noch ist keine Frage bearbeitet. Beginnen Sie, wo Sie möchten; Sie können alles später ändern.</translation>
        </message>
        <message numerus="yes">
            <source>All %n questions are dealt with.</source>
            <translation>
                <numerusform>Die eine Frage ist bearbeitet.</numerusform>
                <numerusform>Alle %n Fragen sind bearbeitet.</numerusform>
            </translation>
        </message>
        <message>
            <source>{settled} of {total} questions are dealt with</source>
            <translation>{settled} von {total} Fragen sind bearbeitet</translation>
        </message>
        <message numerus="yes">
            <source>%n is still open.</source>
            <translation>
                <numerusform>%n ist noch offen.</numerusform>
                <numerusform>%n sind noch offen.</numerusform>
            </translation>
        </message>
        <message>
            <source>All questions</source>
            <translation>Alle Fragen</translation>
        </message>
        <message>
            <source>Short path</source>
            <translation>Kurzer Weg</translation>
        </message>
        <message>
            <source>The short path asks only the core questions. Whatever you have answered stays stored.</source>
            <translation>Der kurze Weg stellt nur die Kernfragen. Was Sie beantwortet haben, bleibt gespeichert.</translation>
        </message>
        <message>
            <source>To the evaluation</source>
            <translation>Zur Auswertung</translation>
        </message>
        <message>
            <source>Go on with {question}</source>
            <translation>Weiter bei {question}</translation>
        </message>
        <message>
            <source>Begin with {question}</source>
            <translation>Beginnen mit {question}</translation>
        </message>
    </context>
    <context>
        <name>PagesView</name>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Seite {page} von {pages}</translation>
        </message>
    </context>
    <context>
        <name>PaperRow</name>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Preview: {title}</source>
            <translation>Vorschau: {title}</translation>
        </message>
        <message>
            <source>Save as …</source>
            <translation>Speichern als …</translation>
        </message>
        <message>
            <source>Save as …: {title}</source>
            <translation>Speichern als …: {title}</translation>
        </message>
    </context>
    <context>
        <name>PapersPanel</name>
        <message>
            <source>There are no measures yet.</source>
            <translation>Es gibt noch keine Maßnahmen.</translation>
        </message>
        <message>
            <source>Every chart of the evaluation as a picture of its own.</source>
            <translation>Jedes Diagramm der Auswertung als eigenes Bild.</translation>
        </message>
        <message>
            <source>The one page that goes on the agenda.</source>
            <translation>Die eine Seite für die Tagesordnung.</translation>
        </message>
        <message>
            <source>The result on two pages at most, for everybody at the table.</source>
            <translation>Das Ergebnis auf höchstens zwei Seiten, für alle am Tisch.</translation>
        </message>
        <message>
            <source>All fields with charts, strengths, gaps and next steps.</source>
            <translation>Alle Handlungsfelder mit Diagrammen, Stärken, Lücken und nächsten Schritten.</translation>
        </message>
        <message>
            <source>Every question with its answer, and how each number was made.</source>
            <translation>Jede Frage mit ihrer Antwort, und wie jede Zahl entstanden ist.</translation>
        </message>
        <message>
            <source>Who does what until when, as a table.</source>
            <translation>Wer was bis wann macht, als Tabelle.</translation>
        </message>
        <message>
            <source>All questions without answers, to fill in by hand or on the screen.</source>
            <translation>Alle Fragen ohne Antworten, zum Ausfüllen von Hand oder am Bildschirm.</translation>
        </message>
        <message>
            <source>All answers, one line each.</source>
            <translation>Alle Antworten, je eine Zeile.</translation>
        </message>
        <message>
            <source>All numbers of the evaluation.</source>
            <translation>Alle Zahlen der Auswertung.</translation>
        </message>
        <message>
            <source>All measures, one line each.</source>
            <translation>Alle Maßnahmen, je eine Zeile.</translation>
        </message>
        <message>
            <source>PDF, to print</source>
            <translation>PDF zum Ausdrucken</translation>
        </message>
        <message>
            <source>PDF form, to fill in on the screen</source>
            <translation>PDF-Formular zum Ausfüllen am Bildschirm</translation>
        </message>
        <message>
            <source>PDF, to pass on and to print</source>
            <translation>PDF zum Weitergeben und Drucken</translation>
        </message>
        <message>
            <source>DOCX, to change with Word</source>
            <translation>DOCX zum Bearbeiten mit Word</translation>
        </message>
        <message>
            <source>ODT, to change with LibreOffice</source>
            <translation>ODT zum Bearbeiten mit LibreOffice</translation>
        </message>
        <message>
            <source>XLSX, for Excel</source>
            <translation>XLSX für Excel</translation>
        </message>
        <message>
            <source>ODS, for LibreOffice</source>
            <translation>ODS für LibreOffice</translation>
        </message>
        <message>
            <source>CSV, for other programs</source>
            <translation>CSV für andere Programme</translation>
        </message>
        <message>
            <source>PNG, for documents and slides</source>
            <translation>PNG für Texte und Folien</translation>
        </message>
        <message>
            <source>SVG, for print</source>
            <translation>SVG für den Druck</translation>
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>There is room for {limit} characters here; what goes beyond is not taken over.</source>
            <translation>Hier ist Platz für {limit} Zeichen; was darüber hinausgeht, wird nicht übernommen.</translation>
        </message>
    </context>
    <context>
        <name>PlanPage</name>
        <message>
            <source>Measure stored</source>
            <translation>Maßnahme gespeichert</translation>
        </message>
        <message>
            <source>New measure</source>
            <translation>Neue Maßnahme</translation>
        </message>
        <message>
            <source>Take over suggestions</source>
            <translation>Aus Anregungen übernehmen</translation>
        </message>
        <message>
            <source>Arrows, Enter</source>
            <translation>Pfeile, Eingabe</translation>
        </message>
        <message>
            <source>Move in the list, open a measure</source>
            <translation>In der Liste bewegen, eine Maßnahme öffnen</translation>
        </message>
        <message>
            <source>Alt+Left, Alt+Right</source>
            <translation>Alt+Links, Alt+Rechts</translation>
        </message>
        <message>
            <source>Previous measure, next measure</source>
            <translation>Vorige Maßnahme, nächste Maßnahme</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Entf</translation>
        </message>
        <message>
            <source>Remove the measure in the list</source>
            <translation>Die Maßnahme in der Liste entfernen</translation>
        </message>
        <message>
            <source>Measure {number} removed</source>
            <translation>Maßnahme {number} entfernt</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Measure {number} is back</source>
            <translation>Maßnahme {number} ist wieder da</translation>
        </message>
        <message>
            <source>Suggestions of the evaluation</source>
            <translation>Anregungen der Auswertung</translation>
        </message>
        <message>
            <source>In the plan as no. {number}</source>
            <translation>Im Plan als Nr. {number}</translation>
        </message>
    </context>
    <context>
        <name>PlanPanel</name>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Only to read: nothing can be changed here</source>
            <translation>Nur lesen: Hier lässt sich nichts ändern</translation>
        </message>
        <message>
            <source>New measure</source>
            <translation>Neue Maßnahme</translation>
        </message>
        <message>
            <source>Take over suggestions …</source>
            <translation>Aus Anregungen übernehmen …</translation>
        </message>
        <message>
            <source>Only measures of this status</source>
            <translation>Nur Maßnahmen mit diesem Stand</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>Maßnahmen</translation>
        </message>
        <message>
            <source>No measure has this status.</source>
            <translation>Keine Maßnahme hat diesen Stand.</translation>
        </message>
    </context>
    <context>
        <name>PreviewRoom</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Save as …</source>
            <translation>Speichern als …</translation>
        </message>
        <message>
            <source>Previous page (Ctrl+Page up)</source>
            <translation>Vorige Seite (Strg+Bild auf)</translation>
        </message>
        <message>
            <source>Next page (Ctrl+Page down)</source>
            <translation>Nächste Seite (Strg+Bild ab)</translation>
        </message>
        <message>
            <source>Smaller (-)</source>
            <translation>Kleiner (-)</translation>
        </message>
        <message>
            <source>Larger (+)</source>
            <translation>Größer (+)</translation>
        </message>
        <message>
            <source>Size of the pages</source>
            <translation>Größe der Seiten</translation>
        </message>
        <message>
            <source>Whole width</source>
            <translation>Ganze Breite</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>Preview: {title}</source>
            <translation>Vorschau: {title}</translation>
        </message>
        <message>
            <source>The pages are being set …</source>
            <translation>Die Seiten werden gesetzt …</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n Seite</numerusform>
                <numerusform>%n Seiten</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Seite {page} von {pages}</translation>
        </message>
    </context>
    <context>
        <name>ProfileBar</name>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>Profile of the papers</source>
            <translation>Profil der Unterlagen</translation>
        </message>
        <message>
            <source>Own choice, not saved</source>
            <translation>Eigene Auswahl, nicht gespeichert</translation>
        </message>
        <message>
            <source>notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>sources</source>
            <translation>Nachweise</translation>
        </message>
        <message>
            <source>Left out: {what}.</source>
            <translation>Nicht gedruckt: {what}.</translation>
        </message>
        <message numerus="yes">
            <source>%n chapter(s) left out of the evaluation.</source>
            <translation>
                <numerusform>%n Kapitel der Auswertung fehlt.</numerusform>
                <numerusform>%n Kapitel der Auswertung fehlen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything is told, with notes, names and sources.</source>
            <translation>Alles wird gedruckt, mit Notizen, Namen und Nachweisen.</translation>
        </message>
    </context>
    <context>
        <name>ProfilePanel</name>
        <message>
            <source>What people wrote</source>
            <translation>Was Menschen geschrieben haben</translation>
        </message>
        <message>
            <source>Black out for the public session</source>
            <translation>Für die öffentliche Sitzung schwärzen</translation>
        </message>
        <message>
            <source>No notes, no names, no sources, in every paper.</source>
            <translation>Keine Notizen, keine Namen, keine Nachweise, in keiner Unterlage.</translation>
        </message>
        <message>
            <source>Notes, reasons and answers in own words</source>
            <translation>Notizen, Begründungen und freie Antworten</translation>
        </message>
        <message>
            <source>Names and who is responsible</source>
            <translation>Namen und Zuständigkeiten</translation>
        </message>
        <message>
            <source>Sources of the evidence</source>
            <translation>Quellen der Nachweise</translation>
        </message>
        <message>
            <source>Chapters of the evaluation</source>
            <translation>Kapitel der Auswertung</translation>
        </message>
        <message>
            <source>The other papers always keep their form.</source>
            <translation>Die übrigen Unterlagen behalten ihre Form.</translation>
        </message>
        <message>
            <source>Comparison and author</source>
            <translation>Vergleich und Verfasser:in</translation>
        </message>
        <message>
            <source>Show own targets</source>
            <translation>Eigene Ziele zeigen</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Vergleichen mit</translation>
        </message>
        <message>
            <source>Perspective</source>
            <translation>Sicht</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>Verfasst von</translation>
        </message>
        <message>
            <source>Empty stays empty: your name at this computer is never used. Without names it is not printed.</source>
            <translation>Leer bleibt leer: Ihr Anmeldename wird nie benutzt. Ohne Namen wird auch dieser nicht gedruckt.</translation>
        </message>
        <message>
            <source>Keep this choice</source>
            <translation>Diese Auswahl behalten</translation>
        </message>
        <message>
            <source>Name of the profile</source>
            <translation>Name des Profils</translation>
        </message>
        <message>
            <source>A profile is kept in the case, for the next session.</source>
            <translation>Ein Profil bleibt im Fall, für die nächste Sitzung.</translation>
        </message>
        <message>
            <source>Save profile</source>
            <translation>Profil speichern</translation>
        </message>
        <message>
            <source>Remove profile</source>
            <translation>Profil entfernen</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>Overview of the fields</source>
            <translation>Überblick über die Handlungsfelder</translation>
        </message>
        <message>
            <source>Fields with all questions</source>
            <translation>Handlungsfelder mit allen Fragen</translation>
        </message>
        <message>
            <source>Plan of measures</source>
            <translation>Maßnahmenplan</translation>
        </message>
        <message>
            <source>Texts from the library</source>
            <translation>Texte aus der Wissenssammlung</translation>
        </message>
        <message>
            <source>How the numbers are made</source>
            <translation>So entstehen die Zahlen</translation>
        </message>
        <message>
            <source>Terms explained</source>
            <translation>Begriffe</translation>
        </message>
        <message>
            <source>no comparison</source>
            <translation>ohne Vergleich</translation>
        </message>
        <message>
            <source>Profile saved</source>
            <translation>Profil gespeichert</translation>
        </message>
        <message>
            <source>Profile removed; your choice stays until you leave the case</source>
            <translation>Profil entfernt; Ihre Auswahl gilt weiter, bis Sie den Fall schließen</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>{percent} percent</source>
            <translation>{percent} Prozent</translation>
        </message>
    </context>
    <context>
        <name>ProgressLine</name>
        <message>
            <source>{settled} of {total} dealt with</source>
            <translation>{settled} von {total} bearbeitet</translation>
        </message>
    </context>
    <context>
        <name>QuestionLinks</name>
        <message>
            <source>No question is linked.</source>
            <translation>Keine Frage ist verknüpft.</translation>
        </message>
        <message>
            <source>Question to link</source>
            <translation>Frage zum Verknüpfen</translation>
        </message>
        <message>
            <source>Choose a question</source>
            <translation>Frage auswählen</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Verknüpfen</translation>
        </message>
        <message>
            <source>Linked questions</source>
            <translation>Verknüpfte Fragen</translation>
        </message>
    </context>
    <context>
        <name>QuestionListModel</name>
        <message>
            <source>Field {number}, {title}: {settled} of {total} dealt with</source>
            <translation>Feld {number}, {title}: {settled} von {total} bearbeitet</translation>
        </message>
        <message>
            <source>marked for discussion</source>
            <translation>zum Besprechen markiert</translation>
        </message>
        <message>
            <source>with a note</source>
            <translation>mit Notiz</translation>
        </message>
        <message>
            <source>not asked on this path</source>
            <translation>wird zurzeit nicht gestellt</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>don't know</source>
            <translation>weiß nicht</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>trifft nicht zu</translation>
        </message>
        <message>
            <source>answered, level {level}</source>
            <translation>beantwortet, Stufe {level}</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>beantwortet</translation>
        </message>
    </context>
    <context>
        <name>QuestionView</name>
        <message>
            <source>Only to read: nothing can be changed here</source>
            <translation>Nur lesen: Hier lässt sich nichts ändern</translation>
        </message>
        <message>
            <source>Not asked at present: what stands here is kept, but does not count</source>
            <translation>Wird zurzeit nicht gestellt: Was hier steht, bleibt gespeichert, zählt aber nicht</translation>
        </message>
        <message>
            <source>Still true</source>
            <translation>Stimmt noch</translation>
        </message>
        <message>
            <source>Core question</source>
            <translation>Kernfrage</translation>
        </message>
        <message>
            <source>All questions</source>
            <translation>Alle Fragen</translation>
        </message>
        <message>
            <source>Discuss</source>
            <translation>Besprechen</translation>
        </message>
        <message>
            <source>Mark for discussion (key M)</source>
            <translation>Zum Besprechen markieren (Taste M)</translation>
        </message>
        <message>
            <source>Mark for discussion</source>
            <translation>Zum Besprechen markieren</translation>
        </message>
        <message>
            <source>What helps</source>
            <translation>Was hilft</translation>
        </message>
        <message>
            <source>Explained terms: {names}</source>
            <translation>Erklärte Begriffe: {names}</translation>
        </message>
    </context>
    <context>
        <name>QuestionsPage</name>
        <message>
            <source>Choose a level</source>
            <translation>Stufe wählen</translation>
        </message>
        <message>
            <source>Arrows</source>
            <translation>Pfeiltasten</translation>
        </message>
        <message>
            <source>Move between the levels, space chooses</source>
            <translation>Zwischen den Stufen wechseln, Leertaste wählt</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>Weiß nicht</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>Trifft nicht zu</translation>
        </message>
        <message>
            <source>Mark for discussion</source>
            <translation>Zum Besprechen markieren</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <source>Alt+Left, Page up</source>
            <translation>Alt+Pfeil links, Bild auf</translation>
        </message>
        <message>
            <source>Previous question</source>
            <translation>Vorige Frage</translation>
        </message>
        <message>
            <source>Alt+Right, Page down</source>
            <translation>Alt+Pfeil rechts, Bild ab</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Nächste Frage</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Strg+Eingabe</translation>
        </message>
        <message>
            <source>Next open question</source>
            <translation>Nächste offene Frage</translation>
        </message>
    </context>
    <context>
        <name>Reader</name>
        <message>
            <source>Bookmarked</source>
            <translation>Gemerkt</translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation>Merken</translation>
        </message>
        <message>
            <source>Take out of the report</source>
            <translation>Aus dem Bericht nehmen</translation>
        </message>
        <message>
            <source>Take into the report</source>
            <translation>In den Bericht aufnehmen</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>Back (Alt+Left)</source>
            <translation>Zurück (Alt+Pfeil links)</translation>
        </message>
        <message>
            <source>Forward (Alt+Right)</source>
            <translation>Vor (Alt+Pfeil rechts)</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>Als PDF speichern …</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>Text kopieren</translation>
        </message>
        <message>
            <source>Save template as text file</source>
            <translation>Vorlage als Textdatei speichern</translation>
        </message>
        <message>
            <source>Delete own text</source>
            <translation>Eigenen Text löschen</translation>
        </message>
        <message>
            <source>Choose a text from the list, or search for a word.</source>
            <translation>Wählen Sie einen Text aus der Liste oder suchen Sie nach einem Wort.</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
    </context>
    <context>
        <name>ReadingRoom</name>
        <message>
            <source>Open a case first. Then the question can be shown.</source>
            <translation>Öffnen Sie zuerst einen Fall. Dann lässt sich die Frage zeigen.</translation>
        </message>
        <message>
            <source>Bookmarked</source>
            <translation>Gemerkt</translation>
        </message>
        <message>
            <source>Bookmark removed</source>
            <translation>Nicht mehr gemerkt</translation>
        </message>
        <message>
            <source>Taken into the report</source>
            <translation>In den Bericht aufgenommen</translation>
        </message>
        <message>
            <source>Taken out of the report</source>
            <translation>Aus dem Bericht genommen</translation>
        </message>
        <message>
            <source>Text copied</source>
            <translation>Text kopiert</translation>
        </message>
        <message>
            <source>Save template as text file</source>
            <translation>Vorlage als Textdatei speichern</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>Textdateien (*.txt)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Delete own text?</source>
            <translation>Eigenen Text löschen?</translation>
        </message>
        <message>
            <source>“{title}” goes from this computer. Bundled texts stay.</source>
            <translation>„{title}“ wird von diesem Rechner gelöscht. Mitgelieferte Texte bleiben.</translation>
        </message>
        <message>
            <source>Own text deleted</source>
            <translation>Eigener Text gelöscht</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Gespeichert: {name}</translation>
        </message>
    </context>
    <context>
        <name>Remarks</name>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>What speaks for this level? What should successors know?</source>
            <translation>Was spricht für diese Antwort? Was sollten Nachfolgende wissen?</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Nachweise</translation>
        </message>
        <message>
            <source>Evidence does not change the number. It makes it checkable.</source>
            <translation>Nachweise ändern die Zahl nicht. Sie machen sie nachprüfbar.</translation>
        </message>
        <message>
            <source>What to look for: {things}</source>
            <translation>Danach können Sie suchen: {things}</translation>
        </message>
    </context>
    <context>
        <name>ReportButtons</name>
        <message>
            <source>&amp;Create report</source>
            <translation>&amp;Bericht erstellen</translation>
        </message>
        <message>
            <source>&amp;Open report</source>
            <translation>Bericht ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Show &amp;folder</source>
            <translation>&amp;Ordner zeigen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Stop writing</source>
            <translation>Schreiben abbrechen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>Create report</source>
            <translation>Bericht erstellen</translation>
        </message>
        <message>
            <source>Progress of the report</source>
            <translation>Fortschritt des Berichts</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n Antwort</numerusform>
                <numerusform>%n Antworten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) of yours</source>
            <translation>
                <numerusform>%n eingetragener Text</numerusform>
                <numerusform>%n eingetragene Texte</numerusform>
            </translation>
        </message>
        <message>
            <source>Self-check {name} {date}</source>
            <translation>Selbstcheck {name} {date}</translation>
        </message>
        <message>
            <source>Where should the report go?</source>
            <translation>Wohin soll der Bericht?</translation>
        </message>
        <message>
            <source>The file is missing: type a name or choose a place.</source>
            <translation>Die Datei fehlt: Geben Sie einen Namen ein oder wählen Sie einen Ort.</translation>
        </message>
        <message>
            <source>There is a file “{name}” already. Shall the new report take its place?</source>
            <translation>Die Datei „{name}“ gibt es schon. Soll der neue Bericht sie ersetzen?</translation>
        </message>
        <message>
            <source>Replace file</source>
            <translation>Datei ersetzen</translation>
        </message>
        <message>
            <source>Choose another name</source>
            <translation>Anderen Namen wählen</translation>
        </message>
        <message>
            <source>{percent} percent</source>
            <translation>{percent} Prozent</translation>
        </message>
        <message>
            <source>The report lies in {path}.</source>
            <translation>Der Bericht liegt in {path}.</translation>
        </message>
        <message>
            <source>Choose another place</source>
            <translation>Anderen Ort wählen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>This computer knows no program that opens it. The report itself is there.</source>
            <translation>Dieser Computer kennt kein Programm, das sie öffnet. Der Bericht selbst ist gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>ReportForm</name>
        <message>
            <source>The report for {name} will hold a summary on one page, charts, every field with its questions and suggestions, and how the numbers are made: {counts}.</source>
            <translation>Der Bericht für {name} wird enthalten: eine Zusammenfassung auf einer Seite, Diagramme, jedes Handlungsfeld mit Fragen und Anregungen und die Erklärung der Zahlen. Gezählt: {counts}.</translation>
        </message>
        <message>
            <source>Nothing is answered yet: the report for {name} will hold the questions, and no result.</source>
            <translation>Noch ist nichts beantwortet: Der Bericht für {name} wird die Fragen enthalten, aber kein Ergebnis.</translation>
        </message>
        <message>
            <source>Notes, reasons and sources stand in it word for word: read them once before you pass the report on. How many pages it has shows when it is done.</source>
            <translation>Notizen, Begründungen und Nachweise stehen wörtlich darin: Lesen Sie sie noch einmal, bevor Sie den Bericht weitergeben. Wie viele Seiten er hat, zeigt sich, wenn er fertig ist.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>File of the report</source>
            <translation>Datei des Berichts</translation>
        </message>
        <message>
            <source>C&amp;hoose …</source>
            <translation>&amp;Wählen …</translation>
        </message>
        <message>
            <source>Choose where the report goes</source>
            <translation>Wählen, wohin der Bericht kommt</translation>
        </message>
    </context>
    <context>
        <name>ReportResult</name>
        <message>
            <source>The report is done.</source>
            <translation>Der Bericht ist fertig.</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n Seite</numerusform>
                <numerusform>%n Seiten</numerusform>
            </translation>
        </message>
        <message>
            <source>{pages}. Counted in the finished file: {counts}.</source>
            <translation>{pages}. In der fertigen Datei gezählt: {counts}.</translation>
        </message>
    </context>
    <context>
        <name>ResultPanel</name>
        <message>
            <source>Total</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>Profile of the fields</source>
            <translation>Profil der Handlungsfelder</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Handlungsfeld</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <source>Points per field</source>
            <translation>Punkte je Handlungsfeld</translation>
        </message>
        <message>
            <source>Press a number to see how it was made. A dashed edge means: preliminary.</source>
            <translation>Wählen Sie eine Zahl, um zu sehen, wie sie entstanden ist. Ein gestrichelter Rand heißt: vorläufig.</translation>
        </message>
        <message>
            <source>Show as &amp;chart</source>
            <translation>Als Diagramm &amp;zeigen</translation>
        </message>
        <message>
            <source>Show as &amp;table</source>
            <translation>Als &amp;Tabelle zeigen</translation>
        </message>
        <message>
            <source>{answered} answered</source>
            <translation>{answered} beantwortet</translation>
        </message>
        <message>
            <source>target {points}</source>
            <translation>Ziel {points}</translation>
        </message>
        <message>
            <source>The line across a bar is your own target.</source>
            <translation>Der Strich quer zum Balken ist Ihr eigenes Ziel.</translation>
        </message>
        <message>
            <source>Shown as a table</source>
            <translation>Als Tabelle gezeigt</translation>
        </message>
        <message>
            <source>Shown as a chart</source>
            <translation>Als Diagramm gezeigt</translation>
        </message>
    </context>
    <context>
        <name>Scribe</name>
        <message>
            <source>Answer stored</source>
            <translation>Antwort gespeichert</translation>
        </message>
        <message>
            <source>Level {level} stored</source>
            <translation>Stufe {level} gespeichert</translation>
        </message>
        <message>
            <source>Answer taken back</source>
            <translation>Antwort zurückgenommen</translation>
        </message>
        <message>
            <source>“{state}” stored</source>
            <translation>„{state}“ gespeichert</translation>
        </message>
        <message>
            <source>Reason stored</source>
            <translation>Begründung gespeichert</translation>
        </message>
        <message>
            <source>Note stored</source>
            <translation>Notiz gespeichert</translation>
        </message>
        <message>
            <source>A note holds 20,000 characters; the rest was not taken over.</source>
            <translation>Eine Notiz fasst 20 000 Zeichen; der Rest wurde nicht übernommen.</translation>
        </message>
        <message>
            <source>Evidence stored</source>
            <translation>Nachweis gespeichert</translation>
        </message>
        <message>
            <source>Marked for discussion</source>
            <translation>Zum Besprechen markiert</translation>
        </message>
        <message>
            <source>Mark taken away</source>
            <translation>Markierung entfernt</translation>
        </message>
        <message>
            <source>Checked again</source>
            <translation>Erneut geprüft</translation>
        </message>
    </context>
    <context>
        <name>SearchPalette</name>
        <message>
            <source>Search questions and knowledge</source>
            <translation>In Fragen und Wissen suchen</translation>
        </message>
        <message>
            <source>Hits</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <source>Arrow keys choose, Enter opens, Esc closes</source>
            <translation>Pfeiltasten wählen, Eingabe öffnet, Esc schließt</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Nothing found for “{words}”.</source>
            <translation>Zu „{words}“ wurde nichts gefunden.</translation>
        </message>
        <message>
            <source>Type a word: an article, an example, a voice, a template or a term.</source>
            <translation>Geben Sie ein Wort ein: ein Artikel, ein Beispiel, eine Stimme, eine Vorlage oder ein Begriff.</translation>
        </message>
        <message>
            <source>Type a word: a question, an article, an example, a voice, a template or a term.</source>
            <translation>Geben Sie ein Wort ein: eine Frage, ein Artikel, ein Beispiel, eine Stimme, eine Vorlage oder ein Begriff.</translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n Treffer</numerusform>
                <numerusform>%n Treffer</numerusform>
            </translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Knowledge</source>
            <translation>Wissen</translation>
        </message>
    </context>
    <context>
        <name>SideSheet</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>SingleChoiceCards</name>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>{option}, chosen</source>
            <translation>{option}, ausgewählt</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Self-check for an open municipality</source>
            <translation>Selbstcheck für eine weltoffene Kommune</translation>
        </message>
        <message>
            <source>See where your municipality stands, what it has achieved and what comes next. Without internet.</source>
            <translation>Sehen Sie, wo Ihre Kommune steht, was sie erreicht hat und was als Nächstes kommt. Ganz ohne Internet.</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>Neuer Fall</translation>
        </message>
        <message>
            <source>Open case</source>
            <translation>Fall öffnen</translation>
        </message>
        <message>
            <source>Example municipality</source>
            <translation>Beispielkommune</translation>
        </message>
        <message>
            <source>Knowledge</source>
            <translation>Wissen</translation>
        </message>
        <message>
            <source>Recent cases</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>All data stays in a file on this computer. The questions are this project's own; they are not the wording of the earlier self-check and no official procedure.</source>
            <translation>Alle Angaben bleiben in einer Datei auf diesem Rechner. Die Fragen sind eigene Texte dieses Projekts. Sie geben nicht den Wortlaut des früheren Selbstchecks wieder und sind kein amtliches Verfahren.</translation>
        </message>
        <message>
            <source>None yet. Begin with the example if you want to look around first.</source>
            <translation>Noch keiner. Beginnen Sie mit der Beispielkommune, wenn Sie sich erst umsehen möchten.</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <source>Take {name} off this list</source>
            <translation>{name} aus dieser Liste nehmen</translation>
        </message>
    </context>
    <context>
        <name>StateChip</name>
        <message>
            <source>carried over</source>
            <translation>übernommen</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>beantwortet</translation>
        </message>
        <message>
            <source>don't know</source>
            <translation>weiß nicht</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>trifft nicht zu</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
    </context>
    <context>
        <name>Suggestions</name>
        <message>
            <source>This fits the levels that your answers reached. What you take over you can reword in the plan.</source>
            <translation>Das passt zu den Stufen, die Ihre Antworten erreicht haben. Was Sie übernehmen, können Sie im Plan umformulieren.</translation>
        </message>
        <message>
            <source>The answers so far lead to no suggestion.</source>
            <translation>Die Antworten führen bisher zu keiner Anregung.</translation>
        </message>
        <message>
            <source>Into the plan</source>
            <translation>In den Plan</translation>
        </message>
        <message>
            <source>Take the suggestion on question {number} into the plan</source>
            <translation>Anregung zu Frage {number} in den Plan übernehmen</translation>
        </message>
        <message>
            <source>In the plan: no. {number}</source>
            <translation>Im Plan: Nr. {number}</translation>
        </message>
        <message>
            <source>Open measure {number} in the plan</source>
            <translation>Maßnahme {number} im Plan öffnen</translation>
        </message>
        <message>
            <source>because question {number} is on level {level}</source>
            <translation>weil Frage {number} auf Stufe {level} steht</translation>
        </message>
    </context>
    <context>
        <name>SumSheet</name>
        <message>
            <source>of 100 points, {band}</source>
            <translation>von 100 Punkten, {band}</translation>
        </message>
        <message>
            <source>preliminary</source>
            <translation>vorläufig</translation>
        </message>
        <message>
            <source>How the number is made</source>
            <translation>So entsteht die Zahl</translation>
        </message>
        <message>
            <source>Each answered question counts its level, 0 to 4, times its weight. The sum is divided by the highest sum that these questions could reach, and multiplied by 100.</source>
            <translation>Jede beantwortete Frage zählt mit ihrer Stufe von 0 bis 4, mal ihrem Gewicht. Die Summe wird durch die höchste Summe geteilt, die diese Fragen erreichen können, und mit 100 malgenommen.</translation>
        </message>
        <message>
            <source>{points} of {possible}: {points} ÷ {possible} × 100 = {quotient}</source>
            <translation>{points} von {possible}: {points} ÷ {possible} × 100 = {quotient}</translation>
        </message>
        <message>
            <source>The number shown is {number}: it is cut off, not rounded up.</source>
            <translation>Gezeigt wird {number}: Die Zahl ist abgeschnitten, nicht aufgerundet.</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Abdeckung</translation>
        </message>
        <message>
            <source>No question applies here.</source>
            <translation>Hier trifft keine Frage zu.</translation>
        </message>
        <message>
            <source>{answered} of {applicable} questions that apply are answered: {percent} percent.</source>
            <translation>{answered} von {applicable} zutreffenden Fragen sind beantwortet: {percent} Prozent.</translation>
        </message>
        <message>
            <source>Below 60 percent the number is preliminary.</source>
            <translation>Unter 60 Prozent gilt die Zahl als vorläufig.</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>don't know</source>
            <translation>weiß nicht</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>trifft nicht zu</translation>
        </message>
        <message>
            <source>Not counted, never as zero: {left_out}.</source>
            <translation>Nicht gezählt, auch nicht als null: {left_out}.</translation>
        </message>
        <message>
            <source>Fields and questions</source>
            <translation>Handlungsfelder und Fragen</translation>
        </message>
        <message>
            <source>Topics and questions</source>
            <translation>Themen und Fragen</translation>
        </message>
        <message>
            <source>Unfolds the number of the field</source>
            <translation>Klappt die Zahl des Handlungsfelds auf</translation>
        </message>
        <message>
            <source>{number} of 100 points, {band} · {answered} answered</source>
            <translation>{number} von 100 Punkten, {band} · {answered} beantwortet</translation>
        </message>
        <message>
            <source>Opens the question</source>
            <translation>Öffnet die Frage</translation>
        </message>
        <message>
            <source>counts {points} of {possible} · weight {weight}</source>
            <translation>zählt {points} von {possible} · Gewicht {weight}</translation>
        </message>
        <message>
            <source>does not count: still open · weight {weight}</source>
            <translation>zählt nicht: noch offen · Gewicht {weight}</translation>
        </message>
        <message>
            <source>does not count: nobody knew · weight {weight}</source>
            <translation>zählt nicht: niemand wusste es · Gewicht {weight}</translation>
        </message>
        <message>
            <source>does not count and is not missing: does not apply · weight {weight}</source>
            <translation>zählt nicht und fehlt nicht: trifft nicht zu · Gewicht {weight}</translation>
        </message>
        <message>
            <source>is shown, but never counted</source>
            <translation>wird gezeigt, aber nie gezählt</translation>
        </message>
    </context>
    <context>
        <name>TargetsPanel</name>
        <message>
            <source>From 0 to 100 points, or empty for none. Targets stand as a mark at the bars of the charts.</source>
            <translation>0 bis 100 Punkte, leer für kein Ziel. Ziele stehen als Marke an den Balken der Diagramme.</translation>
        </message>
        <message>
            <source>points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>Today {points}</source>
            <translation>Heute {points}</translation>
        </message>
        <message>
            <source>No result yet</source>
            <translation>Noch kein Ergebnis</translation>
        </message>
        <message>
            <source>Target for {field}</source>
            <translation>Ziel für {field}</translation>
        </message>
    </context>
    <context>
        <name>TypedLine</name>
        <message numerus="yes">
            <source>No more than %n character(s) fit here.</source>
            <translation>
                <numerusform>Hier passt höchstens %n Zeichen.</numerusform>
                <numerusform>Hier passen höchstens %n Zeichen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>YesNoPartlyCards</name>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>Partly</source>
            <translation>Zum Teil</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
    </context>
    <context>
        <name>_Link</name>
        <message>
            <source>Opens the question</source>
            <translation>Öffnet die Frage</translation>
        </message>
        <message>
            <source>Unlink question {number}</source>
            <translation>Verknüpfung mit Frage {number} lösen</translation>
        </message>
    </context>
</TS>
